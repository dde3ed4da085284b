#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace comptoir {

/// A part that others made, with its licence.
struct Credit
{
    QString name;
    QString use; ///< what it does here, translated
    QString licence; ///< SPDX: "Apache-2.0"
    QString link;
    QString textFile; ///< resource with the whole text of the licence
};

/// The program's own licence and the parts that it is built on.
class Credits
{
    Q_DECLARE_TR_FUNCTIONS(Credits)

public:
    static QList<Credit> parts();
    static QString ownLicenceFile();
    /// The text of a licence; empty when there is none.
    static QString text(const QString &textFile);
};

} // namespace comptoir
