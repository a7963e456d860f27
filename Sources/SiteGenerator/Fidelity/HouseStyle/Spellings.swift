/// Words that are spelled in one way in the United States and in another in Britain. Endings are left off in the list:
/// `colo(u)r` stands for `colored` and `colouring` as well.
enum Spellings {
  /// What both spellings of a word have in common: a number for each word of the list and each ending.
  static func number(of word: ArraySlice<UInt8>) -> Int? {
    let text = word.lowercased
    for (index, ending) in endings.enumerated()
    where text.count > ending.count && text.suffix(ending.count) == ending[...] {
      let stem = String(decoding: text.dropLast(ending.count), as: UTF8.self)
      if let number = stems[stem] { return number * endings.count + index }
    }
    return nil
  }

  /// The longest first, so that a word has one stem.
  private static let endings: [[UInt8]] = [
    "fulness", "ations", "ation", "fully", "ising", "ables", "able", "ings", "less", "ists", "ist", "ing", "ful",
    "ers", "ed", "er", "es", "ly", "al", "d", "s", "e", "",
  ].map { Array($0.utf8) }

  private static let stems: [String: Int] = {
    var stems: [String: Int] = [:]
    for (index, pair) in list.utf8.split(separator: 0x20).enumerated() {
      for word in pair.split(separator: 0x2F) { stems[String(decoding: word, as: UTF8.self)] = index }
    }
    return stems
  }()

  private static let list =
    "color/colour favor/favour favorit/favourit honor/honour labor/labour neighbor/neighbour neighborhood/neighbourhood "
    + "harbor/harbour humor/humour rumor/rumour behavior/behaviour flavor/flavour vapor/vapour odor/odour parlor/parlour "
    + "savior/saviour vigor/vigour valor/valour candor/candour clamor/clamour endeavor/endeavour armor/armour "
    + "center/centre theater/theatre meter/metre liter/litre fiber/fibre somber/sombre specter/spectre luster/lustre "
    + "kilometer/kilometre centimeter/centimetre millimeter/millimetre caliber/calibre maneuver/manoeuvre "
    + "organiz/organis recogniz/recognis realiz/realis apologiz/apologis authoriz/authoris criticiz/criticis "
    + "emphasiz/emphasis finaliz/finalis legaliz/legalis minimiz/minimis maximiz/maximis modernis/moderniz "
    + "mobiliz/mobilis nationaliz/nationalis prioritiz/prioritis privatiz/privatis specializ/specialis "
    + "stabiliz/stabilis standardiz/standardis summariz/summaris symboliz/symbolis sympathiz/sympathis urbaniz/urbanis "
    + "utiliz/utilis civiliz/civilis coloniz/colonis centraliz/centralis characteriz/characteris materializ/materialis "
    + "normaliz/normalis penaliz/penalis publiciz/publicis scrutiniz/scrutinis jeopardiz/jeopardis memoriz/memoris "
    + "analyz/analys paralyz/paralys catalyz/catalys traveled/travelled traveling/travelling traveler/traveller "
    + "canceled/cancelled canceling/cancelling labeled/labelled labeling/labelling modeled/modelled modeling/modelling "
    + "fueled/fuelled fueling/fuelling leveled/levelled leveling/levelling marshaled/marshalled signaled/signalled "
    + "signaling/signalling counselor/counsellor jeweler/jeweller jewelry/jewellery marvelous/marvellous woolen/woollen "
    + "enroll/enrol enrollment/enrolment fulfill/fulfil fulfillment/fulfilment installment/instalment skillful/skilful "
    + "defense/defence offense/offence license/licence pretense/pretence practice/practise "
    + "catalog/catalogue dialog/dialogue analog/analogue program/programme gray/grey plow/plough tire/tyre curb/kerb "
    + "aluminum/aluminium airplane/aeroplane pajama/pyjama mustache/moustache skeptic/sceptic skeptical/sceptical "
    + "check/cheque mold/mould molt/moult smolder/smoulder artifact/artefact story/storey cozy/cosy "
    + "pediatric/paediatric anesthetic/anaesthetic anemia/anaemia archeology/archaeology encyclopedia/encyclopaedia "
    + "estrogen/oestrogen fetus/foetus diarrhea/diarrhoea hemorrhage/haemorrhage leukemia/leukaemia orthopedic/orthopaedic "
    + "judgment/judgement acknowledgment/acknowledgement aging/ageing toward/towards afterward/afterwards "
    + "among/amongst while/whilst inquiry/enquiry draft/draught disk/disc sulfur/sulphur wagon/waggon yogurt/yoghurt"
}
