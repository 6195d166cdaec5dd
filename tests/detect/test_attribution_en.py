"""Who says so, in English: every sentence of CASES carries its expectation.

``[a|…]`` are the words that the first attribution covers, ``[b|…]`` those of the second; below stand their voices from the
outermost to the root (``name:kind``, ``:anonymous``; ``?`` for no name, ``outlet`` for none) and whatever differs from a plain,
certain, neutral assertion. A sentence with nothing below says nothing on anybody's word."""

from __future__ import annotations

import pytest

from tests.detect.attribution_cases import Case, found, read_cases

CASES = """
[a|At least 14 people were killed when gunmen opened fire in a bar in Culiacan], prosecutors said on Sunday.
    prosecutors:official:anonymous
"[a|They burned everything,]" said Hassan, a resident of El Geneina reached by phone. "[a|We walked for three days.]"
    Hassan:local_source
The Rapid Support Forces denied [a|shelling the hospital] and accused [b|the army of bombing its own positions].
    Rapid Support Forces:armed_group deny responsibility
    Rapid Support Forces:armed_group accuse responsibility
Al-Shabaab claimed responsibility for [a|the attack on the Lido beach] in a statement on its Telegram channel.
    Al-Shabaab:armed_group claim_responsibility responsibility
No group has claimed the bombing in Quetta.
There was no claim of responsibility.
Ukraine's air force said [a|it shot down 24 of 30 drones overnight].
    Ukraine's air force:official
[a|Russian forces reportedly used cluster munitions in the attack on Kharkiv].
    ?:unknown:anonymous unstated distance
The junta's spokesman, Zaw Min Tun, told the BBC that [a|the village had been a rebel base].
    BBC:outlet < Zaw Min Tun:official
Kashmir police blamed [a|Lashkar-e-Taiba for the killing of the pilgrims].
    Kashmir police:official accuse responsibility
Residents told AFP by phone that [a|soldiers had gone from house to house].
    AFP:agency < residents:local_source:anonymous
According to the Kivu Security Tracker, [a|20 civilians were hacked to death in Irumu].
    Kivu Security Tracker:monitor
[a|The claim] could not be independently verified.
    outlet unable_to_confirm unstated occurrence
Reuters was unable to confirm [a|the report].
    Reuters:agency unable_to_confirm unstated occurrence
[a|The toll rose to 61], the health ministry in Gaza said, adding that [b|200 people were wounded].
    health ministry in Gaza:official
    health ministry in Gaza:official
Hospital officials put [a|the death toll at 37], while the government said [b|12 militants had been killed].
    hospital officials:medical:anonymous
    government:official
Israel said [a|it had struck a Hezbollah cell]; Hezbollah said [b|two of its fighters were killed].
    Israel:official
    Hezbollah:armed_group
Police in Port-au-Prince spoke of [a|a gang feud]. A rights group counted [b|184 dead].
    police in Port-au-Prince:official
    a rights group:ngo:anonymous
The army admitted that [a|its drone had hit a religious gathering in Tudun Biri].
    army:official confirm
Colombia's ELN rebels claimed [a|the kidnapping of the footballer's father].
    Colombia's ELN rebels:armed_group claim_responsibility responsibility
[a|The attack], claimed by the Islamic State's Khorasan branch, killed 60 worshippers.
    Islamic State's Khorasan branch:armed_group claim_responsibility responsibility
The mayor of Bakhmut, Oleksiy Reva, said [a|five people had died]. He said [b|the shelling lasted all night].
    Oleksiy Reva:official
    Oleksiy Reva:official
"[a|We did not fire on anyone,]" the spokesman insisted. "[a|Our soldiers were attacked first.]"
    spokesman:official
Two senior officials, speaking on condition of anonymity, said [a|the strike killed the commander].
    two senior officials:official:anonymous
A Telegram channel close to the Wagner group said [a|the convoy was ambushed near Tinzaouaten].
    a Telegram channel close to the Wagner group:channel:anonymous
The PSNI said [a|the device was viable]. It blamed [b|dissident republicans].
    PSNI:official
    PSNI:official accuse responsibility
Medics at the scene said [a|they had recovered nine bodies].
    medics at the scene:medical:anonymous
Chad's government accused [a|neighbouring Sudan of arming the rebels who attacked Abéché].
    Chad's government:official accuse responsibility
The so-called "people's militia" of Luhansk claimed that [a|30 Ukrainian soldiers surrendered].
    people's militia:armed_group distance
Tehran denied [a|any involvement in the drone attack on the tanker].
    Tehran:official deny responsibility
Iran did not rule out a response.
The governor did not say who was behind the attack.
[a|Bandits are believed to have abducted 87 people in Kajuru].
    ?:unknown:anonymous unstated distance
Citing local officials, Radio Dabanga reported that [a|40 people had been killed in Misterei].
    Radio Dabanga:outlet < local officials:official:anonymous
The rebels, who say [a|they captured the town on Tuesday], released a video of prisoners.
    rebels:armed_group
A UN report attributed [a|the massacre to government troops and allied Wagner fighters].
    UN:official accuse responsibility
[a|The bombing was blamed on separatists].
    ?:unknown:anonymous accuse responsibility
"[a|That is a lie,]" a military spokesperson said.
    a military spokesperson:official:anonymous deny occurrence
Mexico's defence secretary said [a|three soldiers died and ten were injured in clashes with the cartel].
    Mexico's defence secretary:official
Witnesses described [a|seeing bodies in the streets of Mocimboa da Praia].
    witnesses:witness:anonymous
[a|Soldiers had raped dozens of women], according to survivors interviewed by Amnesty International.
    Amnesty International:ngo < survivors:witness:anonymous
The group said in an online statement that [a|its men had killed 11 soldiers near Diapaga].
    group:unknown
France announced that it would withdraw its troops from Niger by December.
The militia boasted [a|of having destroyed six tanks].
    militia:armed_group distance
The tribal elder, Malik Khan, said [a|the jet had bombed a wedding]. "[b|Thirty people are dead,]" he said.
    Malik Khan:local_source
    Malik Khan:local_source
The Houthi-run Saba news agency, quoting a security source, said [a|two civilians were killed in Saada].
    Houthi-run Saba news agency:agency < a security source:official:anonymous
[a|If the army attacks, hundreds could die], aid workers warned.
    aid workers:ngo:anonymous
An earlier statement from the ministry had put [a|the number of dead at eight].
    ministry:official
Haftar's forces claimed [a|to have taken the airport]; the government said [b|they had been pushed back].
    Haftar's forces:armed_group
    government:official
[a|Three people were wounded, one of them seriously], police said.
    police:official
State television said [a|the pilot survived, without offering evidence].
    State television:outlet distance
Myanmar Now, citing a resistance fighter, said [a|the column was ambushed near Kani].
    Myanmar Now:outlet < a resistance fighter:armed_group:anonymous
The district governor said, "[a|We lost four policemen.]"
    district governor:official
Azerbaijan says [a|Armenian saboteurs crossed the border], a charge Yerevan denies.
    Azerbaijan:official
    Yerevan:official deny occurrence
The military has acknowledged [a|the deaths] but said [b|those killed were insurgents].
    military:official confirm killed
    military:official
Analysts think [a|the group carried out the assassination].
    analysts:expert:anonymous probable
"[a|Our boys are gone,]" a mother in Kankara said through tears.
    a mother in Kankara:witness:anonymous
By the army's own count, [a|14 officers have died].
    army:official
A local journalist and two residents said [a|[b|the militants burned the church]].
    a local journalist:outlet:anonymous
    two residents:local_source:anonymous
The United Nations said [a|more than 100 people were killed in Darfur's Ardamata camp].
    United Nations:official
"[a|It was a massacre,]" a nurse at Al-Shifa hospital said.
    a nurse at Al-Shifa hospital:medical:anonymous
Local media reported that [a|six policemen died in an ambush in Guerrero].
    local media:outlet:anonymous
Turkey's defence ministry denied [a|targeting civilians in Duhok] and blamed [b|the PKK].
    Turkey's defence ministry:official deny responsibility
    Turkey's defence ministry:official accuse responsibility
The governor's spokesman, Abdul Qader, confirmed [a|the toll].
    Abdul Qader:official confirm killed
The Arakan Army said in a statement [a|it had captured 276 soldiers].
    Arakan Army:armed_group
Police said they were investigating.
The United Nations has accused [a|M23 rebels of executing 131 civilians in Kishishe and Bambo], a claim the group rejects.
    United Nations:official accuse responsibility
The army has not commented.
"[a|We have lost contact with the unit,]" the commander, Colonel Aung Myo, told Radio Free Asia.
    Radio Free Asia:outlet < Aung Myo:official
It was not immediately clear who was behind the bombing.
Doctors Without Borders said [a|its staff had treated 22 gunshot victims].
    Doctors Without Borders:medical
He said: "[a|There were bodies everywhere.]" He added that [b|the shooting lasted an hour].
    ?:unknown:anonymous
    ?:unknown:anonymous
Responsibility for [a|the attack] was claimed by the Tehreek-e-Taliban Pakistan.
    Tehreek-e-Taliban Pakistan:armed_group claim_responsibility responsibility
The separatists said [a|the army had killed the boy]; the army denied [b|it].
    separatists:armed_group
    army:official deny occurrence
The Pentagon acknowledged that [a|17 civilians might have died].
    Pentagon:official confirm
One resident, who declined to be named, counted [a|eight bodies].
    one resident:local_source:anonymous
[a|The strike killed a family of five], relatives said, while the coalition insisted that [b|it had hit a weapons depot].
    relatives:witness:anonymous
    coalition:official
[a|[b|The death toll stands at 42]], according to police and hospital sources.
    police:official
    hospital sources:medical:anonymous
Israel's military said it was looking into the reports.
Moscow has denied that [a|its troops are in Mali].
    Moscow:official deny responsibility
The president's office said [a|four bandits were "neutralised" in the raid].
    president's office:official
The local chief, quoted by the Daily Trust newspaper, said [a|17 people were abducted].
    Daily Trust newspaper:outlet < local chief:local_source:anonymous
The IRA admitted responsibility for [a|the Warrington bombing].
    IRA:armed_group claim_responsibility responsibility
Nobody has said who fired the rocket.
Myanmar's shadow government said [a|troops burned 100 houses in Bin]. The junta dismissed [b|the report as fake news].
    Myanmar's shadow government:official
    junta:official deny occurrence
The ministry reported [a|5 dead]; the Red Crescent spoke of [b|11].
    ministry:official
    Red Crescent:medical
Officials in Kashmir said that [a|four militants, two of them foreigners, were killed in a gunfight in Pulwama].
    officials in Kashmir:official:anonymous
He would not say how many had been captured.
"[a|I saw three men shoot,]" the witness said. "[a|They were not soldiers.]"
    witness:witness:anonymous
State media put [a|the toll at 15], [b|a figure] that could not be independently confirmed.
    State media:outlet
    outlet unable_to_confirm unstated killed
The rebels had earlier claimed [a|to have shot down a MiG-21].
    rebels:armed_group
Survivors recounted [a|how the gunmen separated Christians from Muslims].
    survivors:witness:anonymous
Guatemala's interior minister blamed [a|the Mara Salvatrucha for the attack on the hospital].
    Guatemala's interior minister:official accuse responsibility
Three sources told Reuters [a|the drone was launched from Iraq].
    Reuters:agency < three sources:unknown:anonymous
Somalia's government says [a|its troops killed 40 militants]. Al-Shabaab says [b|it lost nobody].
    Somalia's government:official
    Al-Shabaab:armed_group
The military later revised [a|its toll down to nine].
    military:official retract killed
According to a military source contacted by Reuters, [a|three soldiers were killed near Goma].
    Reuters:agency < a military source:official:anonymous
The mayor said: "[a|We buried 12 people.]" He added that [b|the search would go on].
    mayor:official
    mayor:official
The Red Cross spoke of [a|40 wounded], but the army acknowledges [b|only ten].
    Red Cross:medical
    army:official confirm occurrence
A witness said [a|the gunmen wore uniforms]. [a|They had then fled towards Sudan.]
    a witness:witness:anonymous
The company's spokesman did not respond.
An unknown group, the Delta Avengers, claimed [a|the sabotage of the pipeline].
    Delta Avengers:armed_group claim_responsibility responsibility
The quake claimed 12 lives.
The minister implied that [a|foreign mercenaries had taken part in the assault].
    minister:official possible
[a|The self-styled "emir" of the group was killed], police said.
    police:official distance
If he had known, he would have fled.
The colonel told reporters that [a|the base had been retaken].
    colonel:official
Sudan's army, citing its own count, said [a|60 rebels had died].
    Sudan's army:official
Officials said [a|two policemen were killed]. A third man died in hospital.
    officials:official:anonymous
According to residents, [a|soldiers shot at the crowd]. [a|Two people were killed.]
    residents:local_source:anonymous
"We killed ten," the Telegram post read.
The junta's claim that rebels attacked first was dismissed by witnesses.
    witnesses:witness:anonymous deny occurrence
Nigeria's military says [a|13 insurgents were killed]; locals say [b|they were farmers].
    Nigeria's military:official
    locals:local_source:anonymous
"""


@pytest.mark.parametrize("case", read_cases(CASES), ids=lambda c: c.id)
def test_attributions(case: Case) -> None:
    assert found(case.text, "en") == (case.marked, case.voices)
