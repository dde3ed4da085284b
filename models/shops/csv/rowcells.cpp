#include "models/shops/csv/rowcells.h"

#include "models/domain/contact.h"
#include "models/shops/csv/writer.h"

#include <array>
#include <cmath>

namespace comptoir::csv {

namespace {
constexpr qsizetype kMostOfCell = 40; ///< characters of a cell that are shown
} // namespace

bool RowBuilder::Cells::has(const char *field) const
{
    return !text(field).isEmpty();
}

QString RowBuilder::Cells::text(const char *field) const
{
    const int index = m_index.value(QLatin1String(field), -1);
    if (index < 0 || index >= m_row.cells.size())
        return {};
    return fused(m_row.cells.at(index).trimmed());
}

void RowBuilder::Cells::reject(const QString &text)
{
    problems.append({m_row.line, true, text});
}

void RowBuilder::Cells::warn(const QString &text)
{
    problems.append({m_row.line, false, text});
}

bool RowBuilder::Cells::isRejected() const
{
    return !problems.isEmpty() && problems.constLast().rejected;
}

void RowBuilder::Cells::rejectCell(const char *field, const QString &text)
{
    //: %1 is a column name, %2 says what is wrong with the cell
    reject(tr("Column \"%1\": %2").arg(columnName(field), text));
}

QString RowBuilder::Cells::columnName(const char *field) const
{
    const QString name = m_header.value(m_index.value(QLatin1String(field), -1)).trimmed();
    return name.isEmpty() ? fieldOf(m_profile.kind, QLatin1String(field)).label : name;
}

QString RowBuilder::Cells::noDate(const QString &cell)
{
    return isImpossibleDay(cell) ? tr("there is no such day in the calendar.")
                                 : tr("this is not a date in the format chosen for this file.");
}

std::optional<Timestamp> RowBuilder::Cells::time(const char *field)
{
    const QString cell = text(field);
    if (cell.isEmpty() || cell.startsWith(QLatin1String("0000")))
        return std::nullopt;
    const auto at = parseTime(cell, m_profile.dates.value_or(DateFormat::Iso), m_zone);
    if (!at)
        rejectCell(field, noDate(cell));
    return at;
}

QDate RowBuilder::Cells::day(const char *field)
{
    const QString cell = text(field);
    if (cell.isEmpty() || cell.startsWith(QLatin1String("0000")))
        return {};
    const QDate date = parseDay(cell, m_profile.dates.value_or(DateFormat::Iso));
    if (date.isValid())
        return date;
    //: %1 is a column name, %2 what its cell holds
    const QString text = isImpossibleDay(cell)
        ? tr("Column \"%1\": %2 is no day of the calendar; imported without it.")
        : tr("Column \"%1\": %2 is not a date in the format chosen for this file; imported without "
             "it.");
    warn(text.arg(columnName(field), cell.left(kMostOfCell)));
    return {};
}

std::optional<Money> RowBuilder::Cells::amount(const char *field, Currency currency)
{
    const QString cell = text(field);
    if (cell.isEmpty())
        return std::nullopt;
    const auto plain = plainDecimal(cell, m_profile.decimals.value_or(DecimalMark::Point));
    const auto money = plain ? Money::fromDecimal(*plain, currency) : std::nullopt;
    if (!money)
        rejectCell(field, tr("this is not an amount in the format chosen for this file."));
    return money;
}

std::optional<qint64> RowBuilder::Cells::integer(const char *field)
{
    const auto value = number(field);
    if (!value)
        return std::nullopt;
    if (*value != std::floor(*value) || std::abs(*value) > 1e9) {
        rejectCell(field, tr("this is not a whole number."));
        return std::nullopt;
    }
    return static_cast<qint64>(*value);
}

std::optional<double> RowBuilder::Cells::number(const char *field)
{
    const QString cell = text(field);
    if (cell.isEmpty())
        return std::nullopt;
    const auto plain = plainDecimal(cell, m_profile.decimals.value_or(DecimalMark::Point));
    if (!plain) {
        rejectCell(field, tr("this is not a number in the format chosen for this file."));
        return std::nullopt;
    }
    return plain->toDouble();
}

Currency RowBuilder::Cells::currency()
{
    const QString cell = text("currency");
    if (cell.isEmpty()) {
        if (m_profile.currency.isNull())
            reject(tr("The row has amounts but no currency. Choose the currency of the file."));
        return m_profile.currency;
    }
    const QString code = cell == QLatin1String("€") ? QStringLiteral("EUR")
        : cell == QLatin1String("$")                ? QStringLiteral("USD")
                                                    : cell;
    const auto currency = Currency::fromCode(code);
    if (!currency)
        rejectCell("currency", tr("this is not a currency; EUR or CHF would be."));
    return currency.value_or(Currency());
}

namespace {

template <typename Value, size_t Count>
std::optional<Value> lookUp(const std::array<std::pair<const char *, Value>, Count> &table,
                            const QString &text)
{
    const QString word = foldForSorting(text).trimmed();
    for (const auto &[words, value] : table) {
        if (QString::fromLatin1(words).split(u'|').contains(word))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString countryCode(const QString &text)
{
    using Entry = std::pair<const char *, const char *>;
    static constexpr std::array<Entry, 16> table{{{"france", "FR"},
                                                  {"belgique|belgium|belgie", "BE"},
                                                  {"suisse|switzerland|schweiz", "CH"},
                                                  {"luxembourg", "LU"},
                                                  {"allemagne|germany|deutschland", "DE"},
                                                  {"espagne|spain|espana", "ES"},
                                                  {"italie|italy|italia", "IT"},
                                                  {"royaume uni|united kingdom|uk", "GB"},
                                                  {"pays bas|netherlands|nederland", "NL"},
                                                  {"portugal", "PT"},
                                                  {"monaco", "MC"},
                                                  {"canada", "CA"},
                                                  {"etats unis|united states|usa", "US"},
                                                  {"autriche|austria", "AT"},
                                                  {"irlande|ireland", "IE"},
                                                  {"pologne|poland", "PL"}}};
    if (const auto code = lookUp(table, text))
        return QLatin1String(*code);
    const bool isCode = text.size() == 2 && text.at(0).isLetter() && text.at(1).isLetter();
    return isCode ? text.toUpper() : QString();
}

AccountRecord::Gender genderFrom(const QString &text)
{
    using Gender = AccountRecord::Gender;
    static constexpr std::array<std::pair<const char *, Gender>, 2> table{
        {{"m|m.|mr|mr.|monsieur|h|homme|male|1", Gender::Male},
         {"mme|mme.|mlle|madame|mademoiselle|f|femme|female|mrs|ms|miss|2", Gender::Female}}};
    return lookUp(table, text).value_or(Gender::Unknown);
}

std::optional<ConsentState> consentStateFromWord(const QString &text)
{
    static constexpr std::array<std::pair<const char *, ConsentState>, 2> table{
        {{"desinscrit|desabonne|unsubscribed|withdrawn|retire|opt out|optout|stop",
          ConsentState::Withdrawn},
         {"pending|en attente|a confirmer", ConsentState::Pending}}};
    if (const auto state = lookUp(table, text))
        return state;
    if (foldForSorting(text).trimmed() == QLatin1String("abonne"))
        return ConsentState::Granted;
    const auto yes = parseYesNo(text);
    if (!yes)
        return std::nullopt;
    return *yes ? ConsentState::Granted : ConsentState::Denied;
}

std::optional<Channel> channelFromWord(const QString &text)
{
    static constexpr std::array<std::pair<const char *, Channel>, 5> table{
        {{"|email|e mail|mail|courriel|newsletter", Channel::Email},
         {"sms|texto", Channel::Sms},
         {"whatsapp", Channel::WhatsApp},
         {"telephone|phone|tel|appel", Channel::Phone},
         {"post|poste|courrier|postal", Channel::Post}}};
    return lookUp(table, text);
}

std::optional<Purpose> purposeFromWord(const QString &text)
{
    static constexpr std::array<std::pair<const char *, Purpose>, 3> table{
        {{"|marketing|newsletter|commercial|publicite", Purpose::Marketing},
         {"partner offers|partner_offers|partenaires|offres partenaires|partners",
          Purpose::PartnerOffers},
         {"tracking|mesure|suivi|statistiques", Purpose::Tracking}}};
    return lookUp(table, text);
}

OrderStateKind orderStateFromWord(const QString &text)
{
    using State = OrderStateKind;
    static constexpr std::array<std::pair<const char *, State>, 8> table{
        {{"paye|payee|paid|paiement accepte|completed|terminee|termine|complete", State::Paid},
         {"en attente|pending|en attente de paiement|on hold|unpaid", State::Pending},
         {"en preparation|en cours de preparation|processing|preparation", State::Preparing},
         {"expedie|expediee|shipped|envoyee|fulfilled", State::Shipped},
         {"livre|livree|delivered", State::Delivered},
         {"annule|annulee|cancelled|canceled|void|voided", State::Cancelled},
         {"rembourse|remboursee|refunded", State::Refunded},
         {"erreur de paiement|payment error|failed|echouee|echoue|refusee", State::PaymentError}}};
    return lookUp(table, text).value_or(State::Other);
}

} // namespace comptoir::csv
