/// What stands at the desk's address until there is a desk.
enum DeskPlaceholder {
  static let page = Array(
    """
    <!doctype html>
    <html lang="en" data-sitegen="desk"><meta charset="utf-8"><title>Desk</title>
    <body><p>The desk is not there yet.</p></body></html>

    """.utf8)
}
