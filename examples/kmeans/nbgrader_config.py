"""nbgrader's configuration of this course; nbgrader runs from this folder."""

from autograder.nbgrader import ANSWER_HERE, AUTOGRADE, PASSIVE, SANITIZE, STUB, kept_back

c = get_config()  # noqa: F821 - nbgrader defines it

c.CourseDirectory.source_directory = "assignments"
c.CourseDirectory.course_id = "clusters"
# what lies beside the notebooks and is not for students: all that is not named as a handout (docs/architecture.md)
c.CourseDirectory.ignore = kept_back(__file__)
# the same placeholders as `autograder release`
c.ClearSolutions.code_stub = {"python": STUB}
c.ClearSolutions.text_stub = ANSWER_HERE
# `nbgrader autograde` runs notebooks behind walls; without this line in a Jupyter kernel, as nbgrader does
c.Autograde.autograde_preprocessors = AUTOGRADE
# what an editor or a student did to the names of cells is taken back before nbgrader looks at them
c.Autograde.sanitize_preprocessors = SANITIZE
# no script of a student's runs in formgrader, where it would be the instructor's, or in the feedback; nor do animations
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = PASSIVE
# after a run that was killed, the same command grades what that one had only begun
c.Autograde.exporter_class = "autograder.nbgrader.resuming.Resuming"
# downloads of an LMS, for `nbgrader zip_collect`: docs/collecting.md
c.ZipCollectApp.collector_plugin = "autograder.nbgrader.collector.DownloadCollector"
