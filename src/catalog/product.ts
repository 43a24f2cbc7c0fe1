/** As package.json and manifest.xml have it (there with a fourth number); a test compares them. */
export const productVersion = "0.1.0";
