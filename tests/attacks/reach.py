"""The attacks that end otherwise behind one tier of walls than behind another.

They reach outside their own process: for files, other processes, the network, objects of the kernel. What keeps them off
is a namespace or a mount in one tier, Landlock or a seccomp filter in the other. All others turn against what is the
same in every tier: Python and NumPy in their own process, the line to the grader, limits on time and memory.
"""

REACH_OUT = frozenset(
    {
        "exfiltration/*",
        *(
            f"denial/{name}"
            for name in (
                *("abort", "clocks", "daemon", "deep_folders", "descriptors", "disk", "disk_many_files", "exec"),
                *("file_locks", "fork_bomb", "inodes", "kill_parent", "leases", "leaves_the_group", "many_mappings"),
                *("outlives_its_parent", "pidfd_signal", "pipe_memory", "priority", "pseudo_terminals", "raise_limits"),
                *("raise_limits_of_parent", "scheduling", "shared_memory", "signal_parent", "sparse_file", "spawn"),
                *("stop_itself", "threads", "truncation"),
            )
        ),
        *(
            f"forged/{name}"
            for name in (
                *("cache_persistence", "descriptor_flags", "gradebook_append", "gradebook_replace", "gradebook_update"),
                *("import_reference", "machine_code", "module_persistence", "own_memory", "parent_affinity"),
                *("parent_memory", "process_vm", "ptrace_parent", "read_test_source", "rewrite_course", "scm_rights"),
                *("shadow_files", "shared_memory_mark", "sibling_affinity"),
            )
        ),
        *(
            f"stock_only/{name}"
            for name in (
                *("course_config", "earlier_result_rewritten", "gradebook_deleted", "gradebook_extra_credit"),
                *("gradebook_locked", "gradebook_others_lowered", "gradebook_tests_removed", "gradebook_trigger"),
                *("helper_planted", "kernel_replaced", "mark_after_the_grader", "neighbours_answer"),
                *("neighbours_emptied", "source_rewritten", "source_solution", "startup_file", "stopped_grader"),
            )
        ),
    }
)


def reaches_out(name: str) -> bool:
    """Whether the attack `group/name` ends otherwise behind another tier."""
    return name in REACH_OUT or f"{name.partition('/')[0]}/*" in REACH_OUT
