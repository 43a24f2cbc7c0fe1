/**
 * A key that an input method (Chinese, Japanese, Korean) takes for itself: its Enter picks a word, its Esc drops one. Safari tells of the Enter
 * after the composition has ended, with the code 229 that all browsers give to such keys.
 */
export const isComposing = ({ isComposing: composing, keyCode }: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean => composing || keyCode === 229;
