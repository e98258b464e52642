"""Authored content, from rubrics/ and prompts/ into domain values; every mistake is named by file, path and message."""
