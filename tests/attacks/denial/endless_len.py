"""Returns an object of a list type that never comes to its end and hides its length."""


class Long(list):
    def __iter__(self):
        while True:
            yield self

    def __len__(self):
        return 3


def double(x):
    return Long()
