"""What is sent to students' code: a DataFrame cannot cross the line, so it is made there, from what can."""

# ruff: noqa: F821 - cluster_means is the student's


def means_of_a_table(clusters, values):
    import pandas

    table = pandas.DataFrame({"cluster": clusters, "price": values})
    found = cluster_means(table, "price")
    return {str(name): float(mean) for name, mean in dict(found).items()}
