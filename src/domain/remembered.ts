/** The same work for the same input once: columns repeat a few words many times. What it remembers lives as long as the function does. */
export function remembered<Input, Output>(work: (input: Input) => Output): (input: Input) => Output {
  const answers = new Map<Input, Output>();
  return (input) => {
    const known = answers.get(input);
    if (known !== undefined || answers.has(input)) return known as Output;
    const answer = work(input);
    answers.set(input, answer);
    return answer;
  };
}
