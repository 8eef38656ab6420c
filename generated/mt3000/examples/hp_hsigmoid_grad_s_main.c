/* dsp-codegen sha256 da101105f5005056dc553a9efc08324d15f2a23e310e11d8b5dbe1ac9f819531 */
/*
 * hp_hsigmoid_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: hsigmoid_grad   inputs: 68a9783e86eb0bb1
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
