//! A drawing as a picture: the browser draws the file, larger, and hands back its dots.

use crate::ui::browser::document;
use js_sys::encode_uri_component;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

/// Offers a drawing as a picture to be saved, so many times as large; nothing happens where the browser cannot draw it.
pub async fn save_picture(name: &str, svg: &str, times: f64) {
    if let Err(error) = try_save_picture(name, svg, times).await {
        drop(error);
    }
}

async fn try_save_picture(name: &str, svg: &str, times: f64) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", encode_uri_component(svg)));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width((f64::from(image.natural_width()) * times) as u32);
    canvas.set_height((f64::from(image.natural_height()) * times) as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.scale(times, times)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&canvas.to_data_url_with_type("image/png")?);
    anchor.set_download(name);
    anchor.click();
    Ok(())
}
