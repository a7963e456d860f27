import Testing

@testable import SiteGenerator

/// `credits.json`, and the reservations for text and data mining.
@Suite struct BillOfRightsTests {
  private static let full = RightsRecord(
    address: "https://quay.example/b/", title: "A <b>", language: "en", mode: "translation", basis: "license",
    license: .init(id: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/"), holder: "Ana",
    years: "2019–2026",
    source: .init(
      outletKey: "puerto", outlet: "El Puerto", url: "https://puerto.example/a", title: "Á", date: "2026-03-01",
      license: .init(id: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/")),
    via: [.init(outlet: "Hop", url: "https://hop.example/a", date: nil)],
    permission: .init(from: "Editor", date: "2026-03-02", reference: "letter 7"),
    images: [.init(address: "https://quay.example/i.jpg", credit: "Photo: P", holder: "P", license: nil)],
    authors: ["Ana", "B."])
  private static let bare = RightsRecord(
    address: "https://quay.example/a/", title: "Own", language: "en", mode: "verbatim", basis: "own")

  @Test func writesArticlesByAddress() {
    let expected = #"""
      {
        "site": "https://quay.example/",
        "articles": [
          {
            "address": "https://quay.example/a/",
            "title": "Own",
            "language": "en",
            "mode": "verbatim",
            "basis": "own"
          },
          {
            "address": "https://quay.example/b/",
            "title": "A \u003Cb\u003E",
            "language": "en",
            "authors": [
              "Ana",
              "B."
            ],
            "mode": "translation",
            "basis": "license",
            "license": {
              "id": "CC-BY-4.0",
              "url": "https://creativecommons.org/licenses/by/4.0/"
            },
            "holder": "Ana",
            "years": "2019–2026",
            "source": {
              "outlet_key": "puerto",
              "outlet": "El Puerto",
              "url": "https://puerto.example/a",
              "title": "Á",
              "date": "2026-03-01",
              "license": {
                "id": "CC0-1.0",
                "url": "https://creativecommons.org/publicdomain/zero/1.0/"
              }
            },
            "via": [
              {
                "outlet": "Hop",
                "url": "https://hop.example/a"
              }
            ],
            "permission": {
              "from": "Editor",
              "date": "2026-03-02",
              "reference": "letter 7"
            },
            "images": [
              {
                "address": "https://quay.example/i.jpg",
                "credit": "Photo: P",
                "holder": "P"
              }
            ]
          }
        ]
      }

      """#
    let bytes = BillOfRights.write([Self.full, Self.bare], site: "https://quay.example/")
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(BillOfRights.write([Self.bare, Self.full], site: "https://quay.example/") == bytes)
  }
}
