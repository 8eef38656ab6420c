/* dsp-codegen sha256 e9146fd14c37d879bd69fa551f13c97a209dbf30e249830aaba107baf903d296 */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on FT-M7002.
 *
 * board: ftm7002   operator: sigmoid_grad   inputs: 8ce59f3ea7bc236b
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x40060000; /* upstream gradient */
    float *src1 = (float *)0x40064000; /* forward output */
    float *dst = (float *)0x40068000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
