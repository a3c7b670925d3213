"""The history: what was done, and taking it back."""
