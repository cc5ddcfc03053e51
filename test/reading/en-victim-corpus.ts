/** Who is named in a text as killed, injured or missing: stance, speaker, status, and "name, age, sex, role" (a sex worked out from a pronoun has a question mark). */
export type VictimRow = readonly [text: string, ...rows: string[]]

export const VICTIMS: readonly VictimRow[] = [
  ["Ahmed Haj Saleh, 15, was killed in an air strike on Hajin.", "asserts | outlet | killed | Ahmed Haj Saleh, 15"],
  [
    "The air strike on Hajin killed 15-year-old Ahmed Haj Saleh and wounded his brother Omar, 9.",
    "asserts | outlet | killed | Ahmed Haj Saleh, 15",
    "asserts | outlet | injured | Omar, 9, male, brother",
  ],
  [
    "The journalist Sami Darwish was among the dead after shelling in Hajin.",
    "asserts | outlet | killed | Sami Darwish, journalist",
  ],
  [
    "Fatima al-Omar (32) and her two daughters Rima, 6, and Hala, 4, were killed when shells hit Hajin.",
    "asserts | outlet | killed | Fatima al-Omar, 32, female?",
    "asserts | outlet | killed | Rima, 6, female, daughter",
    "asserts | outlet | killed | Hala, 4, female, daughter",
  ],
  [
    "Martyrs of the shelling of Hajin:\n\n1. Ahmed Saleh Ali, 15\n2. The child Huda Mahmoud\n3. Umm Khaled (woman)\n4. Sami",
    "asserts | outlet | killed | Ahmed Saleh Ali, 15",
    "asserts | outlet | killed | Huda Mahmoud, child",
    "asserts | outlet | killed | Umm Khaled, female, woman",
  ],
  [
    "His brother Omar was wounded in the shelling of Hajin, Ahmed Ali told reporters.",
    "asserts | ahmed-ali | injured | Omar, male, brother",
  ],
  [
    "The body of Dr Lina Saad was pulled out of the rubble after the air strike on Hajin.",
    "asserts | outlet | killed | Lina Saad, Dr",
  ],
  [
    "Two brothers, Karim and Nabil Haddad, went missing after the shelling of Hajin.",
    "asserts | outlet | missing | Karim, male, brother",
    "asserts | outlet | missing | Nabil Haddad, male, brother",
  ],
  [
    "A coalition drone strike near Hajin killed commander Abu Omar al-Shami, the Observatory said.",
    "asserts | sohr | killed | Abu Omar al-Shami, commander",
  ],
  [
    "Abu Yusuf, a senior commander of the group, was killed in a drone strike near Hajin.",
    "asserts | outlet | killed | Abu Yusuf, senior commander",
  ],
  [
    "Olena Petrivna Kovalenko, 71, and her grandson Maksym, 8 months, died when a missile hit their house in Kharkiv.",
    "asserts | outlet | killed | Olena Petrivna Kovalenko, 71, female?",
    "asserts | outlet | killed | Maksym, 8 months, male, grandson",
  ],
  [
    "Daw Khin Mar Aye, 54, was killed by shelling in Myanmar.",
    "asserts | outlet | killed | Daw Khin Mar Aye, 54, female",
  ],
  [
    "Among those killed in the shelling of Hajin were María José de la Cruz and Juan Pérez García, an aid worker.",
    "asserts | outlet | killed | María José de la Cruz",
    "asserts | outlet | killed | Juan Pérez García, aid worker",
  ],
  [
    "Abebe Kebede, son of Kebede Alemu, was killed in the drone strike on Mekelle.",
    "asserts | outlet | killed | Abebe Kebede, male, son",
  ],
  [
    "The army denied that Ahmed Ali had been killed in the shelling of Hajin.",
    "denies | syrian-government | killed | Ahmed Ali",
  ],
  [
    "Hospital sources named the dead as Rana Khalaf, co-chair of the council; Samer Issa, an adviser to the council; and their driver Gevara Musa, after a drone strike in Qamishli.",
    "asserts | medics | killed | Rana Khalaf, co-chair",
    "asserts | medics | killed | Samer Issa, adviser",
    "asserts | medics | killed | Gevara Musa, driver",
  ],
  [
    "The two injured children have been identified as 12-year-old Adham Mustafa al-Zein and seven-year-old Tamim Khaled Zein after the air strike on Hajin.",
    "asserts | outlet | injured | Adham Mustafa al-Zein, 12",
    "asserts | outlet | injured | Tamim Khaled Zein, 7",
  ],
  [
    "The fate of Ahmed Saleh is unknown; he may have been killed in the shelling of Hajin. Huda Saleh, 4, was reportedly killed.",
    "suggests | outlet | killed | Huda Saleh, 4",
  ],
  [
    "Relatives of Huda Zein, 9, who was killed in the shelling of Hajin, buried her.",
    "asserts | outlet | killed | Huda Zein, 9",
  ],
  [
    "Killed: Omar Saleh, 31, and Rana Saleh, 4. Wounded: Adam Saleh, 7. Shells hit Hajin.",
    "asserts | outlet | killed | Omar Saleh, 31",
    "asserts | outlet | killed | Rana Saleh, 4",
    "asserts | outlet | injured | Adam Saleh, 7",
  ],
  [
    "Mr. Viktor Bondar, a bus driver, lost his life in the shelling of Kharkiv.",
    "asserts | outlet | killed | Viktor Bondar, male, bus driver",
  ],
  [
    "Three civilians were killed in the shelling of Hajin, including the child Zaid Omar and a woman named Salma Hamdan.",
    "asserts | outlet | killed | Zaid Omar, child",
    "asserts | outlet | killed | Salma Hamdan, female, woman",
  ],
  [
    "Ali Rahman, from the village of Qubaiba, who suffered a broken leg in the shelling of Hajin, said that the planes came at dawn.",
    "asserts | outlet | injured | Ali Rahman",
  ],
  [
    "The death of Colonel Ivan Petrenko in the shelling of Kharkiv was confirmed by the general staff.",
    "asserts | general-staff | killed | Ivan Petrenko, Colonel",
  ],
  [
    "Rockets struck Kherson, killing the head of the district council, Taras Melnyk, and her deputy, Oksana Bilyk.",
    "asserts | outlet | killed | Taras Melnyk, female?",
    "asserts | outlet | killed | Oksana Bilyk, deputy",
  ],
  [
    "The names of those killed in the shelling of Hajin:\n- Ahmad al-Omar, 34\n- his son Khaled, 8\n- Mariam Hussein (woman)\n\nWounded:\n- Salim Issa",
    "asserts | outlet | killed | Ahmad al-Omar, 34",
    "asserts | outlet | killed | Khaled, 8, male, son",
    "asserts | outlet | killed | Mariam Hussein, female, woman",
    "asserts | outlet | injured | Salim Issa",
  ],
  [
    "RIP our martyrs: Yousef Nassar, 22, Lama Nassar, 3. Israeli warplanes bombed a house in Rafah.",
    "asserts | outlet | killed | Yousef Nassar, 22",
    "asserts | outlet | killed | Lama Nassar, 3",
  ],
  [
    "Hospital director Marwan Abu Saada said an Israeli air strike killed 12 people in Rafah, including the photographer Samir Adel and his wife.",
    "asserts | hospital-director-marwan-abu-saada | killed | Samir Adel, male?, photographer",
  ],
  [
    "Aung San Lwin, 8, and Ma Thida Htun were wounded when the military shelled a village in Sagaing.",
    "asserts | outlet | injured | Aung San Lwin, 8",
    "asserts | outlet | injured | Ma Thida Htun",
  ],
  [
    "Four were killed in shelling of Hajin: Omar Saleh, Rana Saleh, Adel Saleh and Noor Saleh.",
    "asserts | outlet | killed | Omar Saleh",
    "asserts | outlet | killed | Rana Saleh",
    "asserts | outlet | killed | Adel Saleh",
    "asserts | outlet | killed | Noor Saleh",
  ],
  [
    "The journalist Huda Karim's body was found after the air strike on Hajin.",
    "asserts | outlet | killed | Huda Karim, journalist",
  ],
  [
    "The coalition could not confirm that Abu Bakr al-Masri was killed in the air strike on Hajin.",
    "withholds | us-led-coalition | killed | Abu Bakr al-Masri",
  ],
  [
    "The militant group denied reports that its leader Abu Bakr al-Masri had died in the air strike on Hajin.",
    "denies | opposition | killed | Abu Bakr al-Masri, leader",
  ],
  [
    "Abu Bakr al-Masri was not killed in the air strike on Hajin, the group said.",
    "denies | group | killed | Abu Bakr al-Masri",
  ],
  [
    '"My brother Sami was killed," said Ahmed Karim after the air strike on Hajin.',
    "asserts | ahmed-karim | killed | Sami, male, brother",
  ],
  [
    "An eight-month-old girl, Sila, and a two-year-old boy, Yaman Odeh, were killed in the shelling of Rafah.",
    "asserts | outlet | killed | Sila, 8 months, female, girl",
    "asserts | outlet | killed | Yaman Odeh, 2, male, boy",
  ],
  [
    "Baby Karim Nasr, three weeks old, died of his wounds after the shelling of Rafah.",
    "asserts | outlet | killed | Karim Nasr, 0 months, Baby",
  ],
  ["Gunmen kidnapped the activist Lubna Saeed near Hajin.", "asserts | outlet | missing | Lubna Saeed, activist"],
  [
    "A strike killed Ukrainian journalist Viktoria Honchar in Kramatorsk.",
    "asserts | outlet | killed | Viktoria Honchar, journalist",
  ],
  ["Fatima's son Hadi, 6, is missing after the shelling of Hajin.", "asserts | outlet | missing | Hadi, 6, male, son"],
  [
    "Victims: 1. Anas Rami, 12 years 2. Sham Rami - child 3. Hiba Adnan, 31. The air strike hit Hajin.",
    "asserts | outlet | killed | Anas Rami, 12",
    "asserts | outlet | killed | Sham Rami",
    "asserts | outlet | killed | Hiba Adnan, 31",
  ],
  [
    "Relatives mourned Nizar Hamdi, killed in Tuesday's air strike on Hajin.",
    "asserts | outlet | killed | Nizar Hamdi",
  ],
  [
    "Salma Nasser, 15, was killed when shells hit Hajin, her uncle Adel Nasser said.",
    "asserts | adel-nasser | killed | Salma Nasser, 15",
  ],
  ["Ahmed Saleh may have been killed in the air strike on Hajin.", "suggests | outlet | killed | Ahmed Saleh"],
  [
    "A mine near Hajin killed Abdul Karim bin Yousef al-Hamad, a shepherd, and injured Umm Hasan, 60.",
    "asserts | outlet | killed | Abdul Karim bin Yousef al-Hamad, shepherd",
    "asserts | outlet | injured | Umm Hasan, 60",
  ],
  [
    "Oleh Serhiyovych Tkachenko and his wife Iryna Tkachenko were wounded in the drone attack on Kherson.",
    "asserts | outlet | injured | Oleh Serhiyovych Tkachenko, male?",
    "asserts | outlet | injured | Iryna Tkachenko, female, wife",
  ],
  [
    "Ko Aung Naing, an ambulance driver, and U Hla Tun, 66, were killed by shelling in Sagaing.",
    "asserts | outlet | killed | Ko Aung Naing, male, ambulance driver",
    "asserts | outlet | killed | U Hla Tun, 66, male",
  ],
  [
    "Haile Gebreyesus, a nurse, and Letebrhan Hagos, four, died in the drone strike on Mekelle.",
    "asserts | outlet | killed | Haile Gebreyesus, nurse",
    "asserts | outlet | killed | Letebrhan Hagos, 4",
  ],
  [
    "Shells hit Hajin. Wounded: Anas Karim (30), Dima Karim (7 months).",
    "asserts | outlet | injured | Anas Karim, 30",
    "asserts | outlet | injured | Dima Karim, 7 months",
  ],
  [
    "According to the hospital, Noura Fadel, 40, succumbed to her wounds after the shelling of Hajin.",
    "asserts | hospital | killed | Noura Fadel, 40",
  ],
  [
    "The killing of nurse Razan Adel near Hajin by a sniper was condemned.",
    "asserts | outlet | killed | Razan Adel, nurse",
  ],
  [
    "The young man Anas Qabbani was martyred in the shelling of Hajin.",
    "asserts | outlet | killed | Anas Qabbani, male, man",
  ],
  [
    "The dead were identified as:\nSamir Qabbani, 40\nRana Qabbani, 36\n\nAn air strike hit Hajin on Friday.",
    "asserts | outlet | killed | Samir Qabbani, 40",
    "asserts | outlet | killed | Rana Qabbani, 36",
  ],
  [
    "Journalist Huda Qabbani and her husband, engineer Salim Adel, were martyred in an air strike on Rafah.",
    "asserts | outlet | killed | Huda Qabbani, female?, Journalist",
    "asserts | outlet | killed | Salim Adel, engineer",
  ],
  [
    "The martyrdom of paramedic Nader Salim in an Israeli air strike on Rafah was announced.",
    "asserts | outlet | killed | Nader Salim, paramedic",
  ],
  [
    "A 5-year-old girl named Sila Adel was killed by shelling in Hajin.",
    "asserts | outlet | killed | Sila Adel, 5, female, girl",
  ],
  [
    "The bodies of brothers Karam and Wael Odeh were recovered after the air strike on Hajin.",
    "asserts | outlet | killed | Karam, male, brother",
    "asserts | outlet | killed | Wael Odeh, male, brother",
  ],
  ["Samir Adel died of his wounds two days after the air strike on Hajin.", "asserts | outlet | killed | Samir Adel"],
  [
    "Among the victims of the air strike on Hajin: Dr. Hala Nasr, her son Adam (4), and teacher Iyad Zein.",
    "asserts | outlet | killed | Hala Nasr, female?, Dr",
    "asserts | outlet | killed | Adam, 4, male, son",
    "asserts | outlet | killed | Iyad Zein, teacher",
  ],
  [
    "Shelling of Hajin killed a family of five: Omar Zein, 44, his wife Salwa, 39, and their children Yara, 12, Sami, 9, and Lin, 2.",
    "asserts | outlet | killed | Omar Zein, 44, male?",
    "asserts | outlet | killed | Salwa, 39, female, wife",
    "asserts | outlet | killed | Yara, 12, child",
    "asserts | outlet | killed | Sami, 9, child",
    "asserts | outlet | killed | Lin, 2, child",
  ],
  [
    "Names of martyrs in Hajin today after Russian air strikes:\n✅ Khalil Ibrahim Al-Saleh\n✅ Fatima Ahmad Al-Saleh\n✅ Child / Omar Khalil Al-Saleh",
    "asserts | outlet | killed | Khalil Ibrahim Al-Saleh",
    "asserts | outlet | killed | Fatima Ahmad Al-Saleh",
    "asserts | outlet | killed | Omar Khalil Al-Saleh, Child",
  ],
  [
    "- Mohammad Zein, male, 23 years old, was killed by shelling in Hajin.",
    "asserts | outlet | killed | Mohammad Zein, 23, male",
  ],
  [
    "Killed in the air strike on Hajin were Ahmad Zein, Bilal Odeh and Rima Odeh.",
    "asserts | outlet | killed | Ahmad Zein",
    "asserts | outlet | killed | Bilal Odeh",
    "asserts | outlet | killed | Rima Odeh",
  ],
  [
    "Residents identified the victims as Ahmad Zein and his three sons after the air strike on Hajin.",
    "asserts | residents | killed | Ahmad Zein, male?",
  ],
  [
    "The air strike on Hajin wounded at least 12 people, among them Ahmad Zein, a baker.",
    "asserts | outlet | injured | Ahmad Zein, baker",
  ],
  ["The 12-year-old, Karim Odeh, was killed in the shelling of Hajin.", "asserts | outlet | killed | Karim Odeh, 12"],
  [
    "Mother-of-three Oksana Bilyk, 41, was killed when a drone hit a bus in Kherson.",
    "asserts | outlet | killed | Oksana Bilyk, 41, female, Mother-of-three",
  ],
  [
    "Oleksandr, 34, and his daughter Sofia, 3, were killed in the missile strike on Kharkiv.",
    "asserts | outlet | killed | Oleksandr, 34, male?",
    "asserts | outlet | killed | Sofia, 3, female, daughter",
  ],
  [
    "Thein Zaw, 45, Daw Mya Mya, 60, and a child were killed when a jet bombed Sagaing.",
    "asserts | outlet | killed | Thein Zaw, 45",
    "asserts | outlet | killed | Daw Mya Mya, 60, female",
  ],
  [
    "Police officer Juan Camilo Ospina was killed by a car bomb in Syria.",
    "asserts | outlet | killed | Juan Camilo Ospina, officer",
  ],
  [
    "Two Turkish soldiers, Sgt. Mehmet Yilmaz and Pvt. Ali Kaya, were killed in Syria's Idlib.",
    "asserts | outlet | killed | Mehmet Yilmaz, Sgt",
    "asserts | outlet | killed | Ali Kaya, Pvt",
  ],
  [
    "Islamic State said its spokesman Abu Hassan al-Masri had been killed in an air strike on Hajin.",
    "asserts | islamic-state | killed | Abu Hassan al-Masri",
  ],
  [
    "Amnesty said it could not verify that Salim Zein had been killed in the shelling of Hajin.",
    "withholds | amnesty | killed | Salim Zein",
  ],
  [
    "Health officials said Yousef Nasr, one year old, and Alma Nasr, 6 weeks, died in the air strike on Rafah.",
    "asserts | medics | killed | Yousef Nasr, 1",
    "asserts | medics | killed | Alma Nasr, 1 months",
  ],
]

/** Speakers, officials, attackers, bodies, places, people long dead or alive: nobody is named as a victim. */
export const NO_VICTIMS: readonly string[] = [
  "The army denied killing the journalist Sami Darwish in Hajin.",
  "Sami Darwish, a resident, said five people were killed in an air strike on Hajin.",
  "Defence minister Igor Konstantinov said five people were killed in an air strike on Hajin.",
  "Abu Omar's fighters were killed in an air strike on Hajin.",
  "Abu Omar killed five people in Hajin with a car bomb.",
  "Five people were killed in Hajin by gunmen led by Abu Omar al-Shami.",
  "The Omar Saleh Hospital was hit and 5 people were killed in Hajin.",
  "In Hajin, 15 people were killed in an air strike.",
  "Mahmoud Zein, who was killed in 2006, founded the town's school. Shells hit Hajin on Friday.",
  "Ahmed Ali survived the air strike on Hajin.",
  "Shelling in Hajin killed five people, Mayor Ivan Petrov wrote on Telegram.",
  "Shells killed a woman and wounded two men in Kherson, Governor Oleksandr Prokudin said.",
  "Hamas leader Ismail Ridwan said 12 people were killed in an Israeli air strike on Rafah.",
  "Shelling hit the house of Abu Khaled in Hajin, killing his wife and three children.",
  "The Ahmed Jaber Brigade killed six soldiers in Hajin.",
  "Yahya Masri, 58, survived an Israeli air strike on Rafah.",
  "Israel tried to assassinate Yahya Masri in an air strike on Rafah.",
  "An Israeli air strike on Rafah killed Khan Younis residents and wounded dozens.",
  "In Aleppo, 7, and in Homs, 9, were killed in shelling.",
  "Ali and Hassan were killed in the air strike on Hajin.",
  "Officials identified the attacker as Omar Siddiq after the bombing in Hajin.",
  "Prisoner Omar Saleh was arrested in Hajin after the shelling.",
  "Syrian President Bashar al-Assad said five people were killed in an air strike on Hajin.",
  "Zarqawi's deputy was killed in an air strike on Hajin.",
  "The strike that killed Qasem Rahimi in January 2015 was condemned by Iran after an air strike on Hajin killed 5.",
  "The strike on Hajin did not hurt Omar Saleh, the council said.",
  "Fifteen years after Rania Odeh was killed in the war, Hajin was shelled again on Friday.",
  "The film about Ali Hassan, who died at 80, opened in Damascus.",
  "Witness Tarek Bilal, whose house was hit in the shelling of Hajin, said nobody was killed.",
  "Fighters loyal to Abu Hamza and Abu Qutada were killed in clashes near Hajin.",
  "Two aides of Sheikh Omar Saleh were wounded in the shelling of Hajin.",
  "Rescuers pulled Yara Hamdan, 5, alive from the rubble after the air strike on Hajin.",
  "Ahmad Zein's wife was killed in the shelling of Hajin.",
  "The army killed 12 fighters led by Hassan Odeh in Hajin.",
  "The attack on Hajin killed a relative of Omar Zein.",
  "Saleh Odeh, who lost his wife in the air strike on Hajin, spoke to AFP.",
  "Salma Zein, 30, lost her daughter in the shelling of Hajin.",
  "General Amir Odeh denied that his troops had killed Salim Zein in Hajin.",
]
