#pragma once

#include "models/domain/clock.h"
#include "models/segments/scalemove.h"
#include "views/viewcontext.h"

#include <QWidget>

class QLabel;

namespace comptoir {

/// Says beside a change of a segment's size what of it is the scale's: that the borders of the
/// scores moved, by which the rule goes. Hidden where there is nothing to be said.
class ScaleNote : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleNote(const ViewContext &context, QWidget *parent = nullptr);
    ~ScaleNote() override;

    /// From the one instant to the other.
    void ask(const Segment &segment, Timestamp from, Timestamp to);
    void clear();
    [[nodiscard]] QString text() const;

signals:
    void shown(); ///< the answer, or that there is none

private:
    void fill();

    ViewContext m_context;
    std::optional<ScaleMove> m_move;
    QTimeZone m_zone;
    int m_generation = 0;
    QLabel *m_text;
};

} // namespace comptoir
