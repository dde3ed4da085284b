#pragma once

#include <QCheckBox>

class QVariantAnimation;

namespace comptoir {

/// A switch for what takes effect at once ("sending paused"); a check box is for what a form keeps
/// until it is confirmed. Its words stand at the right; keyboard, accessibility and layout
/// direction are those of a check box. On is told by the knob's place and a tick, not by colour
/// alone.
class ToggleSwitch : public QCheckBox
{
    Q_OBJECT

public:
    explicit ToggleSwitch(const QString &text, QWidget *parent = nullptr);
    explicit ToggleSwitch(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;
    void paintTrack(QPainter &painter, const QRectF &track) const;

    QVariantAnimation *m_slide;
    qreal m_place; ///< of the knob: 0 off, 1 on
};

} // namespace comptoir
