"""The image for graders and what starts it: parsed, and held against what docs/cluster.md says of them."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
INSTRUCTIONS = {"FROM", "RUN", "COPY", "ENV", "USER", "WORKDIR", "CMD"}


def steps() -> list[tuple[str, str]]:
    """Instructions of the Containerfile, continued lines put together."""
    text = (ROOT / "containers" / "Containerfile").read_text(encoding="utf-8")
    lines = (line for line in re.sub(r"\\\n", " ", text).splitlines() if line.strip() and not line.startswith("#"))
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines)]


def test_the_containerfile_is_one_and_ends_as_an_unprivileged_user() -> None:
    found = steps()
    assert {word for word, _ in found} <= INSTRUCTIONS
    assert found[0][0] == "FROM"
    users = [rest for word, rest in found if word == "USER"]
    assert users and all(re.fullmatch(r"[1-9]\d*:[1-9]\d*", user) for user in users)
    assert [word for word, _ in found].index("USER") > max(n for n, (word, _) in enumerate(found) if word == "RUN")


def test_nothing_of_a_course_goes_into_the_image() -> None:
    copied = [rest.split()[0] for word, rest in steps() if word == "COPY"]
    assert copied == ["dist/*.whl"]
    assert any("bubblewrap" in rest for word, rest in steps() if word == "RUN")
    assert any("[cluster]" in rest for word, rest in steps() if word == "RUN")


def test_pods_have_no_rights_and_no_network_but_each_other() -> None:
    text = (ROOT / "containers" / "kubernetes.yaml").read_text(encoding="utf-8")
    parts = list(yaml.safe_load_all(text))
    pods = [part["spec"]["template"]["spec"] for part in parts if part["kind"] == "Deployment"]
    assert len(pods) == 2
    for pod in pods:
        assert pod["securityContext"]["runAsNonRoot"] and pod["automountServiceAccountToken"] is False
        for container in pod["containers"]:
            assert container["securityContext"] == {
                "allowPrivilegeEscalation": False,
                "capabilities": {"drop": ["ALL"]},
            }
            assert "privileged" not in str(container)
    (policy,) = (part for part in parts if part["kind"] == "NetworkPolicy")
    assert policy["spec"]["policyTypes"] == ["Ingress", "Egress"]
    assert not re.search("secret", str([part["spec"] for part in parts]), re.IGNORECASE)
