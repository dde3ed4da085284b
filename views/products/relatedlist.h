#pragma once

#include "models/domain/product.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"

#include <QWidget>

class QCompleter;
class QLabel;
class QListWidget;
class QStandardItemModel;
class QTimer;
class QToolButton;

namespace comptoir {

class Database;
class NoticeBar;
class SearchField;

/// The products that the owner says go with another one: added by searching, ordered by dragging
/// or Alt+Up and Alt+Down, removed with Delete. Every change is kept at once and can be undone.
class RelatedList : public QWidget
{
    Q_OBJECT

public:
    explicit RelatedList(const ViewContext &context, QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    void showProduct(ProductId product);
    /// A product of the same shop, at the end; one that is there stays where it is.
    void add(ProductId other, const QString &name);
    [[nodiscard]] bool contains(ProductId other) const;
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] SearchField *search() const { return m_search; }

signals:
    void changed();
    void opened(comptoir::ProductId product);

private:
    struct Related
    {
        ProductId id;
        QString name;
        QString shop; ///< empty while there is but one
    };
    using Relateds = QList<Related>;

    void build();
    void retranslate();
    void read();
    static Result<Relateds> named(Database &database, const std::vector<qint32> &ids);
    [[nodiscard]] static QString label(const Related &related);
    void take(const Relateds &relateds);
    void fill(int current);
    void append(const Related &related);
    void move(int by);
    void removeCurrent();
    void takeOrderOfList();
    void find();
    void offer(const Relateds &found);
    void change(const Relateds &relateds, const QString &said, int current);
    void updateButtons();
    bool eventFilter(QObject *watched, QEvent *event) override;

    ViewContext m_context;
    ProductId m_product;
    QString m_shop; ///< of the product, as Related has it
    int m_generation = 0;
    int m_searchGeneration = 0;
    Relateds m_relateds;
    QLabel *m_title;
    QLabel *m_hint;
    NoticeBar *m_notice;
    SearchField *m_search;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QTimer *m_typing;
    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

} // namespace comptoir
