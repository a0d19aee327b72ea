/// The pages of a reporter on which nothing leads elsewhere: a link beside a question would cost what was just typed, and
/// on a telephone the question comes higher.
extension FirstScreens { var isQuiet: Bool { true } }
extension StepPage { var isQuiet: Bool { true } }
extension ReportForm { var isQuiet: Bool { true } }
extension CodePage { var isQuiet: Bool { true } }
extension CheckAnswers { var isQuiet: Bool { true } }
extension ExportedDraft { var isQuiet: Bool { true } }
extension DiscardPage { var isQuiet: Bool { true } }
extension ReceiptPage { var isQuiet: Bool { true } }
extension ReturnPage { var isQuiet: Bool { true } }
extension ReportersCasePage { var isQuiet: Bool { true } }
extension ReadResult { var isQuiet: Bool { true } }
extension Withdrawal { var isQuiet: Bool { true } }
extension StopTakingPart { var isQuiet: Bool { true } }
extension TellName { var isQuiet: Bool { true } }
extension TellNameSure { var isQuiet: Bool { true } }
extension AskForHandler { var isQuiet: Bool { true } }
extension AddPeople { var isQuiet: Bool { true } }
extension AddPeopleSure { var isQuiet: Bool { true } }
