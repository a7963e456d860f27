package import SiteModel

/// The terms of an outlet that many sites republish: facts from its own page about it, in sitegen's words. No logos, no
/// sentences of theirs; what an outlet does not state is not there.
package struct OutletPreset: Sendable {
  /// The name of its file, and the key that it gets.
  package let name: String
  /// The file of the registry.
  let bytes: [UInt8]

  /// All of them, in the order of their names.
  package static let all: [OutletPreset] = [
    OutletPreset(name: "360info", bytes: PackageResources._60info_yaml),
    OutletPreset(name: "buffalos-fire", bytes: PackageResources.buffalos_fire_yaml),
    OutletPreset(name: "city-desk-abq", bytes: PackageResources.city_desk_abq_yaml),
    OutletPreset(name: "cop30-collaborative", bytes: PackageResources.cop30_collaborative_yaml),
    OutletPreset(name: "dialogue-earth", bytes: PackageResources.dialogue_earth_yaml),
    OutletPreset(name: "floodlight", bytes: PackageResources.floodlight_yaml),
    OutletPreset(name: "global-research", bytes: PackageResources.global_research_yaml),
    OutletPreset(name: "global-voices", bytes: PackageResources.global_voices_yaml),
    OutletPreset(name: "inn-on-the-ground", bytes: PackageResources.inn_on_the_ground_yaml),
    OutletPreset(name: "kff", bytes: PackageResources.kff_yaml),
    OutletPreset(name: "montana-free-press", bytes: PackageResources.montana_free_press_yaml),
    OutletPreset(name: "opendemocracy-2007", bytes: PackageResources.opendemocracy_2007_yaml),
    OutletPreset(name: "propublica", bytes: PackageResources.propublica_yaml),
    OutletPreset(name: "publicsource", bytes: PackageResources.publicsource_yaml),
    OutletPreset(name: "texas-tribune", bytes: PackageResources.texas_tribune_yaml),
    OutletPreset(name: "the-conversation", bytes: PackageResources.the_conversation_yaml),
    OutletPreset(name: "undark", bytes: PackageResources.undark_yaml),
  ]

  /// What its file says. A test makes sure that every preset is read without a fault.
  package var outlet: Outlet? {
    OutletRegistry.read(key: name, file: "preset \(name)", bytes: bytes).outlet
  }

  /// The file as it is written into a site.
  var file: [UInt8] { OutletPreset.head + bytes }

  private static let head = Array(
    """
    # What this outlet asks of those who republish it, as far as it says so; see 'sitegen outlets presets'.
    # Read its terms before you rely on this file, then write the day under policySeen.

    """.utf8)
}
