import type { serverWords as shape } from '../en/server';

export const serverWords: typeof shape = {
  menu: {
    open: 'Открыть',
    refreshAll: 'Обновить всё',
    saveStatuses: 'Сохранить статусы',
    undo: 'Отменить последнее построение',
    help: 'Справка',
  },
  sidebarTitle: 'Voronka',
  buildSteps: {
    read: 'Читаем сделки',
    write: 'Пишем лист',
    charts: 'Рисуем графики',
    place: 'Ставим на место прежнего',
  },
  nothingBuilt: 'Пока ничего не построено. Откройте Voronka и выберите вопрос.',
  refreshed: (names) => `Обновили: ${names}.`,
  notRefreshed: (name, why) => `Не обновили: ${name}. ${why}`,
  leftToRefresh: (names) =>
    `Не хватило времени, ещё не обновили: ${names}. Эти листы остались прежними. Выберите «Обновить всё» ещё раз: начнём с них.`,
  undone: (name) => `Лист «${name}» снова такой, каким был до последнего построения.`,
  removed: (name) => `Листа «${name}» больше нет: до последнего построения его не было.`,
};
