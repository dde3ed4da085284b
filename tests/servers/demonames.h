#pragma once

#include <QStringView>

#include <span>

namespace comptoir {

/// Invented people and places of the demo shop: common names joined at random, real towns with
/// their postcodes, streets that every town has.
struct DemoPlace
{
    QStringView postcode, city, country;
};

/// Someone whose data has broken a program somewhere.
struct DemoOddPerson
{
    QStringView first, last, emailName; ///< no e-mail address when empty
    QStringView birthday; ///< ISO or empty
    QStringView note;
};

std::span<const QStringView> demoFemaleNames();
std::span<const QStringView> demoMaleNames();
std::span<const QStringView> demoSurnames();
std::span<const QStringView> demoStreets();
std::span<const QStringView> demoCompanies();
std::span<const QStringView> demoMailDomains(); ///< each ends in .example
std::span<const DemoPlace> demoFrenchPlaces();
std::span<const DemoPlace> demoForeignPlaces();
std::span<const DemoOddPerson> demoOddPeople();

} // namespace comptoir
