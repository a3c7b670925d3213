"""Letters made from templates that an office edits in Word."""
