#pragma once

#include "views/widgets/tokens.h"

#include <QWidget>

class QPainter;

namespace comptoir {

/// A word in a pill, with an optional icon: a state, a group, a tag.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void set(const QString &text, Tone tone, const QString &icon = {});
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The same drawing for delegates; `rect` is where the badge may be, it takes what it needs at
    /// the left, in the middle of the height.
    static int widthOf(const QString &text, Tone tone);
    /// On a selected line, whose ground is tinted, it stands on the card's.
    static void paint(QPainter &painter, const QRect &rect, const QString &text, Tone tone,
                      const QPalette &palette, bool selected = false);

private:
    void paintEvent(QPaintEvent *event) override;

    QString m_text;
    QString m_icon;
    Tone m_tone;
};

} // namespace comptoir
