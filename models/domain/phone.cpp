// The only file that sees libphonenumber (https://github.com/google/libphonenumber).
#include "models/domain/contact.h"

#include <algorithm>
#include <array>
#include <phonenumbers/phonenumberutil.h>

namespace comptoir {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr qsizetype kLongestPhoneField = 80;

/// Blocks of the French plan that belong to a country code of their own: first digits of the
/// national number, country code.
struct OverseasBlock
{
    int prefix;
    int countryCode;
};
constexpr std::array kOverseas{
    OverseasBlock{262, 262}, OverseasBlock{263, 262}, OverseasBlock{269, 262},
    OverseasBlock{639, 262}, OverseasBlock{692, 262}, OverseasBlock{693, 262},
    OverseasBlock{590, 590}, OverseasBlock{690, 590}, OverseasBlock{691, 590},
    OverseasBlock{594, 594}, OverseasBlock{694, 594}, OverseasBlock{596, 596},
    OverseasBlock{696, 596}, OverseasBlock{697, 596}};

/// 06 39 98 …: mobiles that ARCEP keeps for films and demonstrations (decision 2018-0881, 2.5.12);
/// the library does not know them.
bool isForFiction(const PhoneNumber &number)
{
    return number.country_code() == 33 && number.national_number() / 10000 == 63998;
}

void moveOverseas(PhoneNumber &number)
{
    constexpr quint64 kBlockSize = 1000000; // national numbers have nine digits
    if (number.country_code() != 33 || isForFiction(number))
        return;
    const auto prefix = static_cast<int>(number.national_number() / kBlockSize);
    for (const OverseasBlock &block : kOverseas) {
        if (block.prefix == prefix)
            number.set_country_code(block.countryCode);
    }
}

bool lastSevenAlike(const QString &e164)
{
    const QStringView tail = QStringView(e164).right(7);
    return std::all_of(tail.begin(), tail.end(), [&](QChar c) { return c == tail.front(); });
}

std::optional<QString> parse(QStringView text, const QString &region)
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const QByteArray utf8 = text.toUtf8();
    if (util->Parse(utf8.toStdString(), region.toStdString(), &number)
        != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    const bool fiction = isForFiction(number);
    moveOverseas(number);
    if (!fiction && !util->IsValidNumber(number))
        return std::nullopt;
    std::string e164;
    util->Format(number, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

/// The text up to where a second number or a remark begins.
QStringView firstNumber(QStringView text)
{
    qsizetype digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        digits += c.isDigit() ? 1 : 0;
        if (digits >= 6 && (c.isLetter() || c == u'/' || c == u';' || c == u',' || c == u'('))
            return text.first(i);
    }
    return text;
}

/// Ten digits of a metropolitan French mobile: most of a French shop's numbers, and a hundred times
/// cheaper than the general parser. Only blocks that the library accepts whole; a test compares.
std::optional<QString> frenchMobile(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() != 10 || text[0] != u'0' || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const bool six = text[1] == u'6' && text[2] != u'3' && text[2] != u'9';
    const bool seven = text[1] == u'7' && text[2] >= u'3';
    if (!six && !seven)
        return std::nullopt;
    return QStringLiteral("+33").append(text.mid(1));
}

/// A metropolitan French number in E.164, two digits each; nothing for others. Many of them stand
/// in a table, and the library takes its time.
std::optional<QString> frenchPairs(QStringView e164, bool atHome)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    constexpr qsizetype kPrefix = 3; // "+33"
    constexpr qsizetype kSize = 12;
    if (e164.size() != kSize || !e164.startsWith(u"+33") || e164[kPrefix] == u'0'
        || e164[kPrefix] == u'8' || !std::all_of(e164.begin() + kPrefix, e164.end(), isDigit))
        return std::nullopt;
    QString text = atHome ? QStringLiteral("0") : QStringLiteral("+33 ");
    text += e164[kPrefix];
    for (qsizetype i = kPrefix + 1; i < kSize; i += 2)
        text.append(u' ').append(e164.mid(i, 2));
    return text;
}

} // namespace

QString countryOfPhone(const QString &e164)
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (e164.size() > kLongestPhoneField
        || util->Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    std::string country;
    util->GetRegionCodeForNumber(number, &country);
    if (country == "ZZ") // no number of its plan, but the code may be one country's
        util->GetRegionCodeForCountryCode(number.country_code(), &country);
    constexpr size_t kCodeSize = 2; // "001" is the plans of no country
    return country.size() == kCodeSize && country != "ZZ" ? QString::fromStdString(country)
                                                          : QString();
}

QString readablePhone(const QString &text, const QString &region)
{
    const QString home = region.toUpper();
    if (const auto pairs = frenchPairs(text, home == QLatin1String("FR")))
        return *pairs;
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const std::string at = home.isEmpty() ? std::string("ZZ") : home.toStdString();
    if (text.size() > kLongestPhoneField
        || util->Parse(text.toStdString(), at, &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !(util->IsValidNumber(number) || isForFiction(number)))
        return text;
    const bool atHome
        = !home.isEmpty() && util->GetCountryCodeForRegion(at) == number.country_code();
    std::string readable;
    util->Format(number, atHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL,
                 &readable);
    return QString::fromStdString(readable);
}

std::optional<QString> normalisePhone(const QString &text, const QString &region)
{
    const QStringView bare = QStringView(text).trimmed();
    if (bare.size() < 4 || bare.size() > kLongestPhoneField)
        return std::nullopt;
    const QString home = region.isEmpty() ? QStringLiteral("FR") : region.toUpper();
    std::optional<QString> number;
    if (home == QLatin1String("FR"))
        number = frenchMobile(bare);
    if (!number)
        number = parse(bare, home);
    if (!number)
        number = parse(firstNumber(bare), home);
    return number && !lastSevenAlike(*number) ? number : std::nullopt;
}

} // namespace comptoir
