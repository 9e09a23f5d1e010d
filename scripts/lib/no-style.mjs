// Stands for a style sheet in tests without a browser.
export {};
