"""Files in and out: the review of an import, and exports."""
