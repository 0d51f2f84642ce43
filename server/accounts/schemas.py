from server.web import Body, View


class ArriveBody(Body):
    """Nothing is asked of an anonymous resident."""


class ResidentView(View):
    token: str
    """Shown once; send it as `Authorization: Bearer <token>`."""
    resident: str
