import Witness

extension LedgerDifference {
  /// What is wrong with the ledger, in plain words of both languages, since it may have to be shown to others.
  var sentence: String {
    switch self {
    case .unsigned:
      """
      The checkpoint isn't signed by the ledger's key. Either it is another ledger, or its key was changed: ask the
      workplace which key it is, and since when.
      这份台账不是用这把公钥签的：要么是另一本台账，要么换过钥匙。请问单位换成了哪把、什么时候换的。
      """
    case .otherName:
      """
      The site shows a ledger of another name than the one of which something is held. Its checkpoint is below.
      网站上的台账，和您手里的不是同一本：名字不同。它签过的记录附在下面。
      """
    case .endless:
      """
      The ledger signed that it has more entries than any can have.
      台账签字说自己有这么多条，这是不可能的。
      """
    case .cosignature(_, let witness):
      """
      The line of \(witness) under the checkpoint isn't by its key: somebody put it there.
      台账上写着 \(witness) 的签名，但不是用它的公钥签的：是别人写上去的。
      """
    case .forked:
      """
      The ledger has two histories: it has not grown from what it signed before. Something was taken out of it or altered
      after it had been signed. The proof is below: both notes carry the workplace's own signature, and anybody can check
      it as docs/formats/witness.md says. Keep it, and tell the board's observers and the witnesses.
      台账出现了两个版本：签过字之后，有内容被拿掉或改动。证据附在下面，两边都有单位自己的签名，谁都可以核对。请保存好，并告诉董事会观察员和见证方。
      """
    case .shrunk:
      """
      The ledger has shrunk: it shows fewer entries than it has signed before. An old copy on the way can look like this for
      a moment: look again in some minutes. If it stays so, something was taken out. Both signed notes are below.
      台账比以前签过的变短了。有时是中途的旧副本，过几分钟再看一次；要是一直这样，就是有内容被拿掉了。两份签过的记录附在下面。
      """
    case .tilesDiffer:
      """
      What the ledger serves doesn't fit the checkpoint that it signed, which is below. Look again in some minutes. If it
      stays so, the ledger is damaged or altered.
      台账给出的内容，和它签过的记录（附在下面）对不上。过几分钟再看一次；要是一直这样，台账就是坏了或者被改过。
      """
    case .endsWithoutTick:
      """
      The ledger's last entry is no tick, and each ledger ends with one. The checkpoint that it signed is below.
      台账的最后一条不是整分钟的那一行，可每本台账都该以它结尾。它签过的记录附在下面。
      """
    }
  }
}
