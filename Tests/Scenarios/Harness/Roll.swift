import Workplace

/// Who works at the workplace of the scenarios, and where they sit: an AID team of five in three lines under a chief,
/// committee, panel, board with the outside adviser and deputy.
///
/// Numbers: 1 chief; 10, 20, 30 heads of departments; 11 and 12, 21 and 22, 31 AID; 40s committee; 50s panel; 60s
/// board; 70 and 71 adviser and deputy; 80s clerks under 10, 91 under 20.
enum Roll {
  static let people = """
    id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status
    1,Greta Olsen,,c1@example.org,Board,Chief,,,woman,en,active
    10,陈国栋,铁木真,c10@example.org,Sales,Head,1,,man,zh,active
    20,Marta Ruiz,,c20@example.org,Works,Head,1,,woman,en,active
    30,Ivo Brandt,,c30@example.org,Legal,Head,1,,man,en,active
    11,李娜,,c11@example.org,Sales,AID,10,,woman,zh;en,active
    12,Tom Becker,,c12@example.org,Sales,AID,10,,man,en,active
    21,Sofia Lindqvist,,c21@example.org,Works,AID,20,,woman,en,active
    22,周建华,,c22@example.org,Works,AID,20,,man,zh,active
    31,Amara Okafor,,c31@example.org,Legal,AID,30,,woman,en,active
    41,Helene Vogt,,c41@example.org,Finance,Officer,1,,woman,en,active
    42,孙丽,,c42@example.org,People,Clerk,41,,woman,zh,active
    43,Dario Costa,,c43@example.org,Works,Fitter,20,,man,en,active
    51,Nadia Haddad,,c51@example.org,Legal,Counsel,30,,woman,en,active
    52,Piet Maes,,c52@example.org,Legal,Counsel,30,,man,en,active
    61,Ruth Adler,,c61@example.org,Board,Observer,,,woman,en,outside
    62,Kofi Mensah,,c62@example.org,Board,Observer,,,man,en,outside
    70,Ingrid Solberg,,c70@example.org,Outside,Adviser,,,woman,en,outside
    71,Paul Lefevre,,c71@example.org,Outside,Adviser,,,man,en,outside
    81,王芳,小芳,c81@example.org,Sales,Clerk,10,,woman,zh,active
    82,赵强,,c82@example.org,Sales,Clerk,10,,man,zh,active
    91,Lukas Wolf,,c91@example.org,Works,Fitter,20,,man,en,active
    """

  static let seats: [(number: String, body: BodyKind, rank: Seat.Rank, side: Seat.Side)] = [
    ("31", .aid, .head, .staff), ("11", .aid, .member, .staff), ("12", .aid, .member, .staff),
    ("21", .aid, .member, .staff), ("22", .aid, .member, .staff),
    ("41", .committee, .head, .management), ("42", .committee, .member, .employees),
    ("43", .committee, .member, .employees), ("51", .panel, .head, .staff), ("52", .panel, .member, .staff),
    ("61", .board, .head, .outside), ("62", .board, .member, .outside), ("70", .board, .adviser, .outside),
    ("71", .board, .adviserDeputy, .outside),
  ]
}
