#pragma once

#include "views/widgets/tokens.h"

#include <QPushButton>

namespace comptoir {

/// A switch of the top bar that also tells a state: drawing and word on a soft ground; the drawing
/// alone where there is no room, the word then being the tool tip's.
class PillButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PillButton(QWidget *parent = nullptr);

    /// `explanation` is the tool tip: what a press does.
    void setState(Tone tone, const QString &icon, const QString &word, const QString &explanation);
    void setCompact(bool compact);

private:
    QString m_word;
    bool m_compact = false;
};

} // namespace comptoir
