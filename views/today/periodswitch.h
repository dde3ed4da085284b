#pragma once

#include "models/insights/period.h"

#include <QWidget>

class QButtonGroup;

namespace comptoir {

/// Which period the figures are shown for: one of five pills; arrows go from one to the next.
class PeriodSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodSwitch(QWidget *parent = nullptr);

    [[nodiscard]] PeriodKind period() const;
    void setPeriod(PeriodKind kind);
    void takeFocus();

    /// For settings: "today", "7-days", …; nullopt for a word that means none.
    static QString word(PeriodKind kind);
    static std::optional<PeriodKind> fromWord(const QString &word);

signals:
    void chosen(comptoir::PeriodKind kind); ///< by the owner

private:
    QButtonGroup *m_group;
};

} // namespace comptoir
