#pragma once

#include "views/customers/profilereading.h"

#include <QCoreApplication>

namespace comptoir {

/// A profile on paper or the clipboard: who, figures, consents, orders, notes. Phones are written
/// for the eye on paper, and as they are kept on the clipboard. Not masked, since it
/// leaves by the owner's own hand. Pure.
class ProfileSheet
{
    Q_DECLARE_TR_FUNCTIONS(ProfileSheet)

public:
    enum class On { Paper, Clipboard };

    ProfileSheet(const ProfileReading &reading, On on);

    [[nodiscard]] QString title() const { return m_title; }
    /// Headings, and lines of cells with tabs between them.
    [[nodiscard]] QString toText() const;
    /// HTML for PrintDocument; all values are escaped.
    [[nodiscard]] QString toHtml() const;

private:
    struct Section
    {
        QString heading;
        QList<QStringList> rows;
        int firstFigure = 99; ///< cells from here on are figures
    };

    void addPerson(const ProfileReading &reading, On on);
    void addAddresses(const ProfileReading &reading);
    void addFigures(const ProfileReading &reading);
    void addFields(const ProfileReading &reading);
    void addConsents(const ProfileReading &reading);
    void addOrders(const ProfileReading &reading);
    void addNotes(const ProfileReading &reading);
    void add(const Section &section);

    QString m_title;
    QList<Section> m_sections;
};

} // namespace comptoir
