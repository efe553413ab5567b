"""The words of LTI 1.3, Assignment and Grade Services 2.0, Names and Roles 2.0 and Deep Linking 2.0."""

CLAIM = "https://purl.imsglobal.org/spec/lti/claim/"
VERSION, MESSAGE, DEPLOYMENT = f"{CLAIM}version", f"{CLAIM}message_type", f"{CLAIM}deployment_id"
TARGET, RESOURCE_LINK, CONTEXT = f"{CLAIM}target_link_uri", f"{CLAIM}resource_link", f"{CLAIM}context"
ROLES, CUSTOM, PLATFORM, LIS = f"{CLAIM}roles", f"{CLAIM}custom", f"{CLAIM}tool_platform", f"{CLAIM}lis"
EXTENSIONS = f"{CLAIM}ext"
GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
NAMES = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice"
DEEP_SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"
DEEP_ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items"
DEEP_DATA = "https://purl.imsglobal.org/spec/lti-dl/claim/data"

RESOURCE_LAUNCH, DEEP_LAUNCH = "LtiResourceLinkRequest", "LtiDeepLinkingRequest"
DEEP_RESPONSE = "LtiDeepLinkingResponse"

LINEITEM_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
RESULT_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
SCORE_SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
NAMES_SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"
SCOPES = (LINEITEM_SCOPE, RESULT_SCOPE, SCORE_SCOPE, NAMES_SCOPE)

# Media types go out letter by letter: Moodle compares the whole header.
MEMBERS_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
LINEITEMS_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json"
LINEITEM_TYPE = "application/vnd.ims.lis.v2.lineitem+json"
RESULTS_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json"
SCORE_TYPE = "application/vnd.ims.lis.v1.score+json"

ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

# Roles in the course. A role in the institution or on the system gives no rights in a course.
MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership"
TEACHES = frozenset(
    {
        *("Instructor", "Administrator", "TeachingAssistant"),
        *(f"{MEMBERSHIP}#{role}" for role in ("Instructor", "Administrator", "TeachingAssistant")),
        *(f"{MEMBERSHIP}/Instructor#{role}" for role in ("TeachingAssistant", "PrimaryInstructor", "Grader")),
        *(f"{MEMBERSHIP}/Instructor#{role}" for role in ("GuestInstructor", "SecondaryInstructor", "Lecturer")),
        *("urn:lti:role:ims/lis/Instructor", "urn:lti:role:ims/lis/Administrator"),
    }
)
LEARNS = frozenset({"Learner", "Student", f"{MEMBERSHIP}#Learner", "urn:lti:role:ims/lis/Learner"})
