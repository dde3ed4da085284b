#include "views/customers/profilesheet.h"

#include "models/domain/consentwords.h"
#include "views/customers/accountcard.h"
#include "views/customers/consentlook.h"
#include "views/customers/customermark.h"
#include "views/customers/otherspending.h"
#include "views/widgets/format.h"
#include "views/widgets/printdocument.h"

#include <QLocale>

namespace comptoir {

ProfileSheet::ProfileSheet(const ProfileReading &reading, On on)
    : m_title(CustomerName::of(reading.profile.row))
{
    addPerson(reading, on);
    addAddresses(reading);
    addFigures(reading);
    addFields(reading);
    addConsents(reading);
    addOrders(reading);
    addNotes(reading);
}

void ProfileSheet::add(const Section &section)
{
    Section kept{section.heading, {}, section.firstFigure};
    for (const QStringList &row : section.rows) {
        if (!row.value(1).isEmpty())
            kept.rows.append(row);
    }
    if (!kept.rows.isEmpty())
        m_sections.append(kept);
}

void ProfileSheet::addPerson(const ProfileReading &reading, On on)
{
    const CustomerProfile &profile = reading.profile;
    QStringList tags;
    for (const CustomerTag &tag : profile.tags)
        tags.append(tag.name);
    add({tr("Person"),
         {{tr("First name"), profile.row.firstName},
          {tr("Last name"), profile.row.lastName},
          {tr("Company"), profile.row.company},
          {tr("E-mail"), profile.row.email},
          {tr("Phone"), on == On::Paper ? Format::phone(profile.row.phone) : profile.row.phone},
          {tr("Birthday"), profile.birthday.isValid() ? Format::date(profile.birthday) : QString()},
          {tr("Language"),
           profile.language.isEmpty() ? QString() : Format::language(profile.language)},
          {tr("Known since"),
           profile.row.createdAt ? Format::date(*profile.row.createdAt) : QString()},
          {tr("Tags"), tags.join(QStringLiteral(", "))}}});
}

void ProfileSheet::addAddresses(const ProfileReading &reading)
{
    Section section{tr("Addresses"), {}};
    for (const CustomerAddress &address : reading.profile.addresses) {
        section.rows.append(
            {address.isDefault ? tr("Main") : tr("Other"),
             AccountCard::addressText(address).replace(u'\n', QStringLiteral(", "))});
    }
    add(section);
}

void ProfileSheet::addFigures(const ProfileReading &reading)
{
    const CustomerFigures &figures = reading.profile.row.figures;
    add({tr("Figures"),
         {{tr("Orders"), Format::number(figures.ordersCount)},
          {tr("Spent"), Format::money(figures.totalSpent)},
          {tr("In other currencies, not added up"),
           OtherSpending(reading.orders, figures.totalSpent.currency).amounts()},
          {tr("Average basket"),
           figures.averageBasket ? Format::money(*figures.averageBasket) : QString()},
          {tr("First order"),
           figures.firstOrderAt ? Format::date(*figures.firstOrderAt) : QString()},
          {tr("Last order"),
           figures.lastOrderAt ? Format::date(*figures.lastOrderAt) : QString()}}});
}

void ProfileSheet::addFields(const ProfileReading &reading)
{
    Section section{tr("Your fields"), {}};
    for (const CustomField &field : reading.fields) {
        const QString kept = reading.values.value(field.id);
        const bool yesNo = field.type == CustomField::Type::YesNo && !kept.isEmpty();
        section.rows.append({field.label,
                             yesNo ? (kept == u"1" ? tr("yes") : tr("no"))
                                   : CustomFieldText::show(field, kept, QLocale())});
    }
    add(section);
}

void ProfileSheet::addConsents(const ProfileReading &reading)
{
    Section section{tr("Consent"), {}};
    for (const CurrentConsent &consent : reading.profile.consents) {
        const ConsentRecord &record = consent.record;
        QStringList what{ConsentWords::state(record.state)};
        if (record.at)
            what.append(Format::date(*record.at));
        what.append(ConsentLook::source(record.source));
        section.rows.append({ConsentWords::topic({record.channel, record.purpose}),
                             what.join(QStringLiteral(" · "))});
    }
    add(section);
}

void ProfileSheet::addOrders(const ProfileReading &reading)
{
    constexpr int kAmount = 3;
    Section section{tr("Orders"), {}, kAmount};
    for (const Order &order : reading.orders) {
        section.rows.append({order.row.reference, Format::date(order.row.placedAt), order.row.state,
                             Format::money(order.row.total)});
    }
    add(section);
}

void ProfileSheet::addNotes(const ProfileReading &reading)
{
    Section section{tr("Notes"), {}};
    for (const CustomerNote &note : reading.notes)
        section.rows.append({Format::date(note.createdAt), note.text});
    add(section);
}

QString ProfileSheet::toText() const
{
    QStringList lines{m_title};
    for (const Section &section : m_sections) {
        lines.append({QString(), section.heading});
        for (QStringList row : section.rows)
            lines.append(
                row.replaceInStrings(QStringLiteral("\n"), QStringLiteral(" ")).join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

QString ProfileSheet::toHtml() const
{
    QString html = QStringLiteral("<h1>%1</h1>").arg(m_title.toHtmlEscaped());
    for (const Section &section : m_sections) {
        html += QStringLiteral("<h2>%1</h2><table width=\"100%\" cellpadding=\"3\">")
                    .arg(section.heading.toHtmlEscaped());
        for (const QStringList &row : section.rows)
            html += PrintDocument::tableRow(row, section.firstFigure);
        html += QStringLiteral("</table>");
    }
    return html;
}

} // namespace comptoir
