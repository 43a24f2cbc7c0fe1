/** Heard but not seen: for words that the eye finds in the layout. */
export const visuallyHidden = { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } as const;
