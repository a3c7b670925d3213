"""The directory: people, their posts and organisations."""
