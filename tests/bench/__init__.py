"""What is measured and struck outside of the tests works, and can fail."""
