/// Which elements a text may have, and what becomes of the others (SECURITY.md 2.3).
///
/// The tables are texts: one line for each element, read when a `Sanitizer` is made.
enum ElementTable {
  /// Elements that stay: name, role, attributes besides `lang`, `dir` and `title`. The role says how it is kept in balance
  /// (`Role`); a `division` has no `title` either.
  ///
  /// None of them may be one whose content browsers do not read as markup: that nothing written here takes a tokenizer out
  /// of its data state is what makes the result safe.
  static let allowed = """
    a link href hreflang target
    abbr inline
    address division
    article section
    aside section
    audio media src
    b inline
    bdi inline
    bdo inline
    blockquote block cite
    br void
    caption caption
    cite inline
    code inline class
    col column span
    colgroup columns span
    dd term
    del inline cite datetime
    details block open
    dfn inline
    div division
    dl list
    dt term
    em inline
    figcaption block
    figure block
    footer section
    h2 heading
    h3 heading
    h4 heading
    h5 heading
    h6 heading
    header section
    hr rule
    i inline
    img image src alt width height
    ins inline cite datetime
    kbd inline
    li item value
    mark inline
    ol list start reversed type
    p paragraph
    picture picture
    pre preformatted
    q inline cite
    rp ruby
    rt ruby
    ruby inline
    s inline
    samp inline
    section section
    small inline
    source source src srcset sizes media type
    span span
    strike inline
    strong inline
    sub inline
    summary block
    sup inline
    table table
    tbody rows
    td cell colspan rowspan headers abbr
    tfoot rows
    th cell colspan rowspan scope headers abbr
    thead rows
    time inline datetime
    tr row
    tt inline
    u inline
    ul list
    var inline
    video media src width height
    wbr void
    """

  /// Elements that go with all that is in them, whatever a site's settings say: how their content is read. An `embed` of
  /// any kind becomes a link.
  static let denied = """
    applet markup
    base void
    button markup
    canvas markup
    datalist markup
    dialog markup
    embed void
    fencedframe markup
    frame void
    frameset markup
    head markup
    iframe rawText
    input void
    link void
    listing markup
    math foreign
    meta void
    noembed rawText
    noframes rawText
    noscript rawText
    object markup
    optgroup markup
    option markup
    output markup
    plaintext plainText
    portal markup
    script scriptData
    select markup
    slot markup
    style rawText
    svg foreign
    template markup
    textarea rcdata
    title rcdata
    xmp rawText
    """

  /// Attributes that stay where an element has them, in the order in which they are written: name and rule
  /// (`AttributeRule`). `ours` are written by the sanitiser itself; `role`, `tabindex` and `aria-label` stay on tags of the caller alone.
  static let attributes = """
    id identifier
    name identifier
    class class
    lang language
    dir word ltr rtl auto
    title text
    href link
    hreflang language
    target word _blank
    src source
    srcset candidates
    sizes text
    media text
    type type
    alt text
    width pixels
    height pixels
    cite citation
    datetime text
    colspan count
    rowspan count
    scope word row col rowgroup colgroup
    headers identifiers
    abbr text
    span count
    start integer
    reversed flag
    value integer
    open flag
    rel ours
    loading ours
    decoding ours
    referrerpolicy ours
    controls ours
    preload ours
    role text
    tabindex text
    aria-label text
    """

  /// Attributes that no site may allow, besides all that begin with `on`: they run code, load something, name elements for
  /// scripts, or change what others mean.
  static let deniedAttributes = """
    accesskey action allow archive attributionsrc autofocus autoplay background classid code codebase content \
    contenteditable data dynsrc form formaction formmethod formtarget http-equiv is itemid itemref longdesc lowsrc \
    manifest nonce object ping popover popovertarget poster profile sandbox slot srcdoc style usemap xmlns
    """
}
