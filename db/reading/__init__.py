"""From a file (text, Markdown, DOCX, ODT, PDF) to plain blocks, each with the place it is from."""
