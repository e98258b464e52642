"""python -m bench: what is measured rather than asserted."""

from bench.prefix import print_table

if __name__ == "__main__":
    print_table()
