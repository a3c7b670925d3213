"""Files in and out: a format is one module; reading stages, a review decides, one write."""
