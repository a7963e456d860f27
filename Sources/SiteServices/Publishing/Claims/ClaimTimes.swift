/// How long claims hold. Every time is measured by one machine's own clock; none is compared with another's.
struct ClaimTimes: Sendable {
  /// After what time whoever is at work puts the next one there.
  var renewal: Duration = .seconds(20)
  /// How long somebody else must have seen one unchanged to take it for that of a publication that was killed.
  var lifetime: Duration = .seconds(180)
  /// After what time whoever waits looks again.
  var look: Duration = .seconds(5)
  /// How often somebody tries to be the only one.
  var attempts = 3

  /// How long whoever is at work may go on without a renewal: it has ended before anybody takes it for dead.
  var patience: Duration { lifetime - renewal }
}
