import HTML
import Testing

/// Elements are closed where browsers close them, and no text closes what it did not open (SECURITY.md 2.2).
@Suite struct BalanceTests {
  @Test(arguments: [
    ("<p>a<p>b", "<p>a</p><p>b</p>"),
    ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"),
    ("<p><b>a<ul><li>b<li>c</ul>d", "<p><b>a</b></p><ul><li>b</li><li>c</li></ul>d"),
    ("<ul><li><div>a<li>b</ul>", "<ul><li><div>a</div></li><li>b</li></ul>"),
    ("<ul><li>a<ul><li>b</ul>c<li>d</ul>", "<ul><li>a<ul><li>b</li></ul>c</li><li>d</li></ul>"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    ("<h2>a<h3>b</h2>c", "<h2>a</h2><h3>b</h3>c"),
    ("<h1>a</h1>", "<h2>a</h2>"),
    ("<ruby>a<rt>b<rp>c</ruby>", "<ruby>a<rt>b</rt><rp>c</rp></ruby>"),
    ("<b><i>a</b>b</i>", "<b><i>a</i></b>b"),
    ("<b><p>a</b>b</p>c", "<b><p>ab</p></b>c"),
    ("<a href=x><div>a</a><i>b</div>c</i>", "<a href=\"x\"><div>a<i>b</i></div></a>c"),
    ("<b><i><p>a</b></p>b</i>c", "<b><i><p>a</p>b</i></b>c"),
    ("<b><table><td>a</b></table>b", "<b><table><tr><td>a</td></tr></table>b</b>"),
    ("<span lang=ar><p>a</span></p><p>b</p></span>c", "<span lang=\"ar\"><p>a</p><p>b</p></span>c"),
    ("<b><h2>a</b></h2>b<p>c</b>", "<b><h2>a</h2></b>b<p>c</p>"),
    ("</div></article></p></body>a", "a"),
    ("<blockquote><p>a</blockquote>b", "<blockquote><p>a</p></blockquote>b"),
    ("a</br>b<br/>c<br></br>", "a<br>b<br>c<br><br>"),
    ("<p>a<hr>b", "<p>a</p><hr>b"),
    ("<a href=b>c<a href=d>e</a>", "<a href=\"b\">c</a><a href=\"d\">e</a>"),
    ("<a href=b><div>c<a href=d>e</a></div>", "<a href=\"b\"><div>ce</div></a>"),
    ("<ul></li><li>a</ol>b</ul>", "<ul><li>ab</li></ul>"),
  ])
  func balances(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  @Test(arguments: [
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"),
    ("<table><td>a", "<table><tr><td>a</td></tr></table>"),
    ("<table>a<b>c</b>", "<table><tr><td>a<b>c</b></td></tr></table>"),
    ("<table> <tr> <td>a", "<table> <tr> <td>a</td></tr></table>"),
    (
      "<table><caption>a<thead><tr><th>b<tbody><tr><td>c</table>",
      "<table><caption>a</caption><thead><tr><th>b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>"
    ),
    (
      "<table><col span=2>a</table>",
      "<table><colgroup><col span=\"2\"></colgroup><tr><td>a</td></tr></table>"
    ),
    ("<td>a</td><tr>b<caption>c<tbody>", "abc"),
    ("<div><table><tr><td></div>a</table>b", "<div><table><tr><td>a</td></tr></table>b</div>"),
    (
      "<table><tr><td><table><tr><td>a</td></tr></table>b</td><td>c</table>",
      "<table><tr><td><table><tr><td>a</td></tr></table>b</td><td>c</td></tr></table>"
    ),
    ("<table><tr><td><p>a</table></p>b", "<table><tr><td><p>a</p></td></tr></table>b"),
    ("<table></tr></td>a</table>", "<table><tr><td>a</td></tr></table>"),
  ])
  func keepsTables(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  @Test(arguments: [
    ("<pre>\na\n</pre>", "<pre>a\n</pre>"),
    ("<pre>\n\na</pre>", "<pre>\n\na</pre>"),
    ("<pre>\r\n\r\na</pre>", "<pre>\n\na</pre>"),
    ("<pre>&#10;\na</pre>", "<pre>\n\na</pre>"),
    ("<pre><!-- -->\na</pre>", "<pre>\n\na</pre>"),
    ("<pre><code>\na</code></pre>", "<pre><code>\na</code></pre>"),
    ("<pre></pre>\na", "<pre></pre>\na"),
    // What goes again leaves the line as the first.
    ("<pre><a id='a b'></a>\na</pre>", "<pre>\n\na</pre>"),
    ("<pre><picture><img src='javascript:a'></picture>\na</pre>", "<pre>\n\na</pre>"),
    ("<pre><img src='javascript:a' alt='\na'></pre>", "<pre>\n\na</pre>"),
  ])
  func keepsTheFirstLineOfCode(_ html: String, _ expected: String) throws {
    #expect(try sanitized(html) == expected)
  }

  @Test func isNeverDeeperThanItsLimit() throws {
    let depth = 100_000
    let html = String(repeating: "<div>", count: depth) + "a" + String(repeating: "</div>", count: depth) + "<p>b"
    let result = try sanitized(html)
    #expect(
      result == String(repeating: "<div>", count: 256) + "a" + String(repeating: "</div>", count: 256) + "<p>b</p>")
  }

  @Test func tablesHaveRoomForTheirCells() throws {
    for depth in 250...256 {
      let html = String(repeating: "<div>", count: depth) + "<table><tbody><tr><td>a"
      let result = try sanitized(html)
      #expect(result.contains("<table>") == (depth <= 252))
      #expect(try sanitized(result) == result)
    }
  }
}
