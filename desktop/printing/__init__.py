"""Pages as they print: seen first, then sent to a printer or saved as PDF."""
