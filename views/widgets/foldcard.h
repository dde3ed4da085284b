#pragma once

#include "views/widgets/tokens.h"

#include <QAbstractButton>

#include <functional>

class QVBoxLayout;

namespace comptoir {

/// The line of a FoldCard that one clicks: title and detail at the left, badge and figure at the
/// right.
class FoldHeader : public QAbstractButton
{
    Q_OBJECT

public:
    struct Content
    {
        QString title, detail, badge, figure;
        Tone tone = Tone::Neutral;
    };

    FoldHeader(const Content &content, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;

    Content m_content;
};

/// A line that folds out: the body is made when it is first opened.
class FoldCard : public QWidget
{
    Q_OBJECT

public:
    FoldCard(const FoldHeader::Content &content, std::function<void(QVBoxLayout *)> fillBody,
             QWidget *parent = nullptr);

    void setOpen(bool open);

signals:
    void toggled(bool open);

private:
    FoldHeader *m_header;
    QWidget *m_body;
    std::function<void(QVBoxLayout *)> m_fillBody;
};

} // namespace comptoir
