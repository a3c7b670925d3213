"""The settings: look, language, bodies and periods."""
