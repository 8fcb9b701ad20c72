// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const breaks = /[\u0009-\u000d\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const unseen = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A file's name as it can be shown: on one line, without control characters, which a terminal would obey, and
 * without direction overrides, which make an ending look like another.
 */
export const oneLine = (name: string): string => name.replace(breaks, ' ').replace(unseen, '\ufffd');
